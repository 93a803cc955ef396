import { build } from 'esbuild'
import { franc } from 'franc'
import { beforeAll, expect, it } from 'vitest'
import { leanFranc } from '../../.scripts/lean-franc.js'
import { LANGUAGE_TAGS } from '../../src/lexicon/guess-language.js'
import { root } from './source-files.js'

let lean: typeof franc
let size = 0

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: "export { franc } from 'franc'", resolveDir: root },
    bundle: true,
    write: false,
    format: 'esm',
    plugins: [leanFranc],
  })
  const code = outputFiles[0]?.text ?? ''
  size = code.length
  const loaded: { franc: typeof franc } = await import(
    `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  )
  lean = loaded.franc
})

it.each([
  'Bonjour, je voudrais savoir quand mon colis arrivera enfin.',
  'The train was late again and nobody told us why.',
  'Wann kommt mein Paket endlich an, ich warte seit drei Wochen.',
  'Quando arriverà il mio pacco, aspetto da tre settimane?',
  'Waar blijft mijn pakket, ik wacht al drie weken op antwoord.',
  'Gdzie jest moja paczka, czekam już trzy tygodnie na odpowiedź.',
  'Где моя посылка, я жду уже три недели и никто не отвечает.',
  'איפה החבילה שלי, אני מחכה כבר שלושה שבועות לתשובה.',
  '荷物はいつ届きますか、もう三週間も待っています。',
  'أين طردي، أنا أنتظر منذ ثلاثة أسابيع ولا أحد يجيب.',
  '12345 67890 12345 67890 12345',
])('answers as the whole of franc does: %s', (text) => {
  const options = { only: Object.keys(LANGUAGE_TAGS), minLength: 24 }
  expect(lean(text, options)).toBe(franc(text, options))
})

it('is much smaller', () => {
  expect(size).toBeLessThan(100_000)
})
