import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { debianPackages, exists, run, WORKSHOP } from '../workshop.js'
import { freePort, type Program, startProgram, waitUntil } from './start-program.js'

/** A running blog, fresh. */
export interface Blog {
  readonly url: string
  /** An application password of the owner, `admin`. */
  readonly password: string
  readonly close: () => Promise<void>
}

/** WordPress from Debian with a database of its own, in a folder of its own. */
export async function startWordpress(): Promise<Blog> {
  await debianPackages(
    'wordpress',
    'wordpress-theme-twentytwentyone',
    'mariadb-server',
    'php-cli',
    'php-mysql',
    'php-curl',
    'php-xml',
    'php-mbstring',
    'php-gd',
    'php-intl',
  )
  const folder = join(WORKSHOP, 'wordpress')
  const [data, www, socket] = [join(folder, 'db'), join(folder, 'www'), join(folder, 'db', 's.sock')]
  await rm(data, { recursive: true, force: true })
  await mkdir(data, { recursive: true })
  await run('chown', ['mysql', folder, data])
  await run('chmod', ['o+x', WORKSHOP, folder])
  if (!(await exists(join(www, 'wp-content', 'themes', 'twentytwentyone'))))
    await cp('/usr/share/wordpress', www, { recursive: true, dereference: true })
  await run('mariadb-install-db', [
    '--user=mysql',
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ])
  const [databasePort, port] = [await freePort(), await freePort()]
  const database = startProgram('mariadbd', [
    '--no-defaults',
    '--user=mysql',
    `--datadir=${data}`,
    `--socket=${socket}`,
    `--pid-file=${join(data, 'pid')}`,
    `--port=${databasePort}`,
    '--bind-address=127.0.0.1',
  ])
  const programs: Program[] = [database]
  const close = async () => {
    for (const program of programs.reverse()) await program.stop()
  }
  try {
    const sql = ['--no-defaults', `--socket=${socket}`, '-uroot', '-e']
    await waitUntil('the database', async () => (await run('mariadb', [...sql, 'select 1'])) !== '', {
      program: database,
    })
    await run('mariadb', [
      ...sql,
      "create database wp; create user wp@'127.0.0.1' identified by 'wp'; grant all on wp.* to wp@'127.0.0.1'",
    ])
    const url = `http://127.0.0.1:${port}`
    await rm(join(www, 'wp-config.php'), { force: true })
    await writeFile(join(www, 'wp-config.php'), configOf(url, databasePort))
    await writeFile(join(www, 'install-e2e.php'), INSTALL)
    await mkdir(join(www, 'wp-content', 'mu-plugins'), { recursive: true })
    await writeFile(join(www, 'wp-content', 'mu-plugins', 'e2e.php'), IMPATIENT)
    const said = await run('php', ['install-e2e.php', url], { cwd: www })
    const password = /PASSWORD=(\w+)/.exec(said)?.[1]
    if (password === undefined) throw new Error(`WordPress was not installed: ${said.slice(-500)}`)
    programs.push(startProgram('php', ['-S', `127.0.0.1:${port}`], { cwd: www }))
    await waitUntil('the blog', async () => (await fetch(`${url}/index.php?rest_route=/wp/v2/posts`)).ok)
    return { url, password, close }
  } catch (error) {
    await close()
    throw error
  }
}

function configOf(url: string, port: number): string {
  return `<?php
define('DB_NAME', 'wp'); define('DB_USER', 'wp'); define('DB_PASSWORD', 'wp'); define('DB_HOST', '127.0.0.1:${port}');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', '${url}'); define('WP_SITEURL', '${url}');
define('WP_ENVIRONMENT_TYPE', 'local'); define('DISABLE_WP_CRON', true); define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTH_KEY', 'e2e'); define('SECURE_AUTH_KEY', 'e2e'); define('LOGGED_IN_KEY', 'e2e'); define('NONCE_KEY', 'e2e');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`
}

/** WordPress takes one comment from one address in fifteen seconds; all of ours come from one. */
const IMPATIENT = "<?php add_filter('comment_flood_filter', '__return_false', 99);"

/** One owner, one post; readers need no account and wait for nobody. */
const INSTALL = `<?php
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = parse_url($argv[1], PHP_URL_HOST) . ':' . parse_url($argv[1], PHP_URL_PORT);
require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Acme', 'admin', 'admin@example.test', false, '', 'password');
switch_theme('twentytwentyone');
foreach (['comment_previously_approved' => 0, 'comment_moderation' => 0, 'comment_max_links' => 0, 'require_name_email' => 1] as $name => $value) update_option($name, $value);
[$password] = WP_Application_Passwords::create_new_application_password(1, ['name' => 'e2e']);
echo "\\nPASSWORD=$password\\n";
`
