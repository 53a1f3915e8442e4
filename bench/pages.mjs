// Lighthouse scores and transferred bytes of the applicant's pages of a running portal, against the limits of the project.
//
//   bench/pages [http://localhost:8080] [--runs=3]
//
// Starts nothing: the portal at the address must run already, as the demonstration, for the pages behind the sign-in are
// seen as one of its people. Lighthouse is fetched once, in the version named here, into target/. Needs Node (22; 20 does)
// and Chromium (CHROME_PATH, or where it usually lies). Exits with 1 if a limit is missed, with 2 if nothing could be measured.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const LIGHTHOUSE = '13.5.0';
const LIMITS = { accessibility: 100, 'best-practices': 100, performance: 95 };
const FIRST_VISIT = 120; // kB (1,000 bytes), as sent, headers included, all requests of the page
const LATER_PAGE = 30; // the same, for a page that is not the first
const APPLICANT = 'msc@example.org'; // has a draft and a submitted application

const home = (process.argv.slice(2).find(word => !word.startsWith('--')) ?? 'http://localhost:8080').replace(/\/$/, '');
const runs = Number(process.argv.find(word => word.startsWith('--runs='))?.slice(7) ?? 3);
const chromium = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'].find(path => path && existsSync(path));

const tools = fileURLToPath(new URL('../target/bench-tools', import.meta.url));

async function main() {
  if (!chromium) {
    throw new Error('There is no Chromium here: say where it is with CHROME_PATH');
  }
  await fetch(home).catch(() => { throw new Error(`Nothing answers at ${home}: start the demonstration first`); });
  const { lighthouse, puppeteer } = await measuringTools();
  const browser = await puppeteer.launch({
    executablePath: chromium,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const rows = [];
    for (const page of await pagesOf(browser)) {
      rows.push(await measure(browser, lighthouse, page));
    }
    print(rows);
    return rows.every(row => row.missed.length === 0) ? 0 : 1;
  } finally {
    await browser.close();
  }
}

async function measuringTools() {
  if (!existsSync(join(tools, 'node_modules', 'lighthouse'))) {
    mkdirSync(tools, { recursive: true });
    console.error(`Fetching lighthouse ${LIGHTHOUSE} into ${tools} …`);
    execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefix', tools, `lighthouse@${LIGHTHOUSE}`],
      { stdio: 'inherit', env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' } });
  }
  const require = createRequire(join(tools, 'package.json'));
  const load = async name => (await import(pathToFileURL(require.resolve(name)))).default;
  return { lighthouse: await load('lighthouse'), puppeteer: await load('puppeteer-core') };
}

/** What is measured; the addresses of the applicant's own pages are taken from their list of applications. */
async function pagesOf(browser) {
  const visitor = await visit(browser, true);
  await visitor.goto(`${home}/applications`);
  let draft, submitted;
  for (const path of await pathsOn(visitor)) {
    await visitor.goto(home + path);
    const onto = [new URL(visitor.url()).pathname, ...await pathsOn(visitor)].find(next => next.endsWith('/draft'));
    draft ??= onto;
    submitted ??= onto ? undefined : path;
  }
  await visitor.browserContext().close();
  if (!draft || !submitted) {
    throw new Error(`${APPLICANT} has no draft or nothing submitted: start from a fresh demonstration`);
  }
  return [
    { name: 'home', path: '/' },
    { name: 'call', path: '/calls/ERASMUS-2024' },
    { name: 'check', path: '/calls/ERASMUS-2024/check' },
    { name: 'task list', path: draft, signedIn: true },
    { name: 'form', path: `${draft}/you`, signedIn: true },
    { name: 'status', path: submitted, signedIn: true },
  ];
}

/** Where the applications on a page lead. */
function pathsOn(page) {
  return page.$$eval('main a[href^="/applications/"]', links => links.map(link => link.getAttribute('href')));
}

/** A browser without any memory; signed in on wish. */
async function visit(browser, signedIn) {
  const page = await (await browser.createBrowserContext()).newPage();
  if (signedIn) {
    await page.goto(`${home}/sign-in`);
    const button = await page.$(`form:has(input[name=email][value="${APPLICANT}"]) button`);
    if (!button) {
      throw new Error(`${home} is not the demonstration: nobody can sign in as ${APPLICANT}`);
    }
    await Promise.all([page.waitForNavigation(), button.click()]);
  }
  return page;
}

async function measure(browser, lighthouse, { name, path, signedIn }) {
  const page = await visit(browser, signedIn);
  const first = await bytes(page, path, true);
  await bytes(page, '/', true);
  const later = await bytes(page, path, false);
  const scores = [];
  for (let run = 0; run < runs; run++) {
    scores.push(await score(lighthouse, page, home + path));
  }
  await page.browserContext().close();
  return judged({ name, path, first, later, ...middle(scores) });
}

/** Lighthouse as it comes: a middling phone on a slow line. It fails at times on a busy machine, and may try again. */
async function score(lighthouse, page, url, tries = 3) {
  await page.goto('about:blank');
  const { lhr } = await lighthouse(url, { logLevel: 'error', onlyCategories: Object.keys(LIMITS) }, undefined, page);
  const unscored = Object.keys(LIMITS).filter(category => lhr.categories[category].score === null);
  if (unscored.length === 0) {
    return lhr;
  }
  if (tries === 1) {
    const failed = Object.values(lhr.audits).filter(audit => audit.errorMessage).map(audit => `${audit.id}: ${audit.errorMessage}`);
    throw new Error(`Lighthouse has no score for ${unscored} of ${url}: ${lhr.runtimeError?.message ?? failed.join('; ')}`);
  }
  return score(lighthouse, page, url, tries - 1);
}

/** How many kB the page and everything it asks for take on the line. */
async function bytes(page, path, cold) {
  const line = await page.createCDPSession();
  let sum = 0;
  await line.send('Network.enable');
  if (cold) {
    await line.send('Network.clearBrowserCache');
  }
  line.on('Network.loadingFinished', answer => { sum += answer.encodedDataLength; });
  const answer = await page.goto(home + path, { waitUntil: 'networkidle0' });
  if (answer.status() !== 200) {
    throw new Error(`${path} answers ${answer.status()}`);
  }
  await line.detach();
  return sum / 1000;
}

/** Performance swings with the machine: the middle one of all runs. The others do not: the worst. */
function middle(results) {
  const of = category => results.map(result => Math.round(result.categories[category].score * 100)).sort((a, b) => a - b);
  const wanting = new Set(results.flatMap(result => Object.keys(LIMITS).flatMap(category =>
    result.categories[category].auditRefs
      .filter(audit => audit.weight > 0 && (result.audits[audit.id].score ?? 1) < (category === 'performance' ? .9 : 1))
      .map(audit => `${category}: ${result.audits[audit.id].title}`))));
  return {
    accessibility: of('accessibility')[0],
    'best-practices': of('best-practices')[0],
    performance: of('performance')[Math.floor(results.length / 2)],
    wanting: [...wanting],
  };
}

function judged(row) {
  const missed = Object.entries(LIMITS).filter(([category, least]) => row[category] < least).map(([category]) => category);
  if (row.first > FIRST_VISIT) {
    missed.push('first visit');
  }
  if (row.later > LATER_PAGE) {
    missed.push('later page');
  }
  return { ...row, missed };
}

function print(rows) {
  const line = cells => console.log(cells.map((cell, at) => at === 0 ? cell.padEnd(11) : String(cell).padStart(15)).join(''));
  line(['page', 'accessibility', 'best practices', 'performance', 'first visit kB', 'later page kB']);
  for (const row of rows) {
    line([row.name, row.accessibility, row['best-practices'], row.performance, row.first.toFixed(1), row.later.toFixed(1)]);
  }
  line(['limit', 100, 100, '≥ 95', `≤ ${FIRST_VISIT}`, `≤ ${LATER_PAGE}`]);
  for (const row of rows) {
    if (row.missed.length > 0) {
      console.log(`\n${row.name} (${row.path}) misses: ${row.missed.join(', ')}`);
    }
    row.wanting.forEach(what => console.log(`${row.missed.length > 0 ? ' ' : `\n${row.name}:`} ${what}`));
  }
}

main().then(code => process.exit(code), failure => {
  console.error(failure.message);
  process.exit(2);
});
