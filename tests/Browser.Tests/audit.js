() => {
  const faults = [];
  const shown = element => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && element.getClientRects().length > 0;
  const name = element => (element.getAttribute('aria-label')
    ?? (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean).map(id => document.getElementById(id)?.textContent ?? '').join(' ')).trim()
    || [...(element.labels ?? [])].map(label => label.textContent).join(' ').trim() || element.textContent.trim() || (element.getAttribute('title') ?? '').trim();

  if (!document.documentElement.lang) faults.push('The page names no language.');
  if (!document.title.trim()) faults.push('The page has no title.');
  if (document.querySelectorAll('h1').length !== 1) faults.push('There is not exactly one h1.');
  if (document.querySelectorAll('main').length !== 1) faults.push('There is not exactly one main.');
  let last = 0;
  for (const heading of document.querySelectorAll('h1, h2, h3, h4')) {
    const level = Number(heading.tagName[1]);
    if (level > last + 1) faults.push(`The heading "${heading.textContent}" skips a level.`);
    last = level;
  }
  for (const element of document.querySelectorAll('a, button, input, select, textarea, meter, summary, svg[role=img], [role=region], [role=switch]'))
    if (shown(element) && !name(element)) faults.push(`No name: ${element.outerHTML.slice(0, 120)}`);
  for (const image of document.querySelectorAll('img')) if (!image.hasAttribute('alt')) faults.push(`No alt: ${image.outerHTML.slice(0, 120)}`);
  for (const table of document.querySelectorAll('table')) if (!table.querySelector('th[scope]')) faults.push('A table has no header cells.');
  for (const box of document.querySelectorAll('*'))
    if (box.scrollWidth > box.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(box).overflowX) && shown(box) && box.tabIndex < 0) faults.push(`Scrolls, but not by keyboard: ${box.outerHTML.slice(0, 80)}`);
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth + 1) faults.push('The page is wider than the window.');

  const channels = text => { const found = text.match(/[\d.]+/g).map(Number); return { rgb: found.slice(0, 3), alpha: found[3] ?? 1 }; };
  const luminance = rgb => rgb.map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4).reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = element => {
    for (let at = element; at; at = at.parentElement) {
      const { rgb, alpha } = channels(getComputedStyle(at).backgroundColor);
      if (alpha === 1) return rgb;
    }
    return [255, 255, 255];
  };
  for (const element of document.body.querySelectorAll('*')) {
    const ownText = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
    if (!ownText || !shown(element) || element.closest('svg') || element.matches('.skip, option')) continue;
    const [one, other] = [luminance(channels(getComputedStyle(element).color).rgb), luminance(behind(element))].sort((a, b) => b - a);
    const contrast = (one + 0.05) / (other + 0.05);
    if (contrast < 4.5) faults.push(`Contrast ${contrast.toFixed(2)}: ${element.outerHTML.slice(0, 120)}`);
  }
  return faults;
}
