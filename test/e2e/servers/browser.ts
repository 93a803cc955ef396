import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { debianPackages, npmFolder } from '../workshop.js'

/** What a reader sees of a page, in a real browser. */
export interface Browser {
  readonly read: (url: string) => Promise<string>
  readonly close: () => Promise<void>
}

interface Page {
  goto(url: string, options: object): Promise<unknown>
  evaluate(script: string): Promise<unknown>
  close(): Promise<void>
}

interface Launched {
  newPage(): Promise<Page>
  close(): Promise<void>
}

/** Chromium from Debian, driven by puppeteer-core from npm. */
export async function startBrowser(): Promise<Browser> {
  await debianPackages('chromium')
  const folder = await npmFolder('browser', { 'puppeteer-core': '24.10.0' })
  const file = join(folder, 'node_modules', 'puppeteer-core', 'lib', 'esm', 'puppeteer', 'puppeteer-core.js')
  const puppeteer = (await import(/* @vite-ignore */ pathToFileURL(file).href)).default
  const browser: Launched = await puppeteer.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    timeout: 120_000,
  })
  return {
    async read(url) {
      const page = await browser.newPage()
      try {
        await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 120_000 })
        return String(await page.evaluate('document.body.innerText'))
      } finally {
        await page.close()
      }
    },
    close: () => browser.close(),
  }
}
