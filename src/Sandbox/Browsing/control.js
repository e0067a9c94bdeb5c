'use strict';

// Whatever a caller sent reaches the page as text (textContent) and nothing else.
const MostRows = 200;
const Kinds = {
  latency: 'Slow', server_error: 'Server error', maintenance_page: 'Maintenance page', truncated_body: 'Truncated body', cut_connection: 'Cut connection',
  wrong_content_type: 'Wrong content type', too_many_requests: 'Too many requests', token_revoked: 'Tokens revoked', unknown_field: 'Unknown field',
  missing_field: 'Missing field', changed_type: 'Changed type', null_field: 'Null field', unknown_enum_value: 'Unknown code', ignored_filter: 'Ignored filter',
  new_endpoint: 'New endpoint', missing_envelope: 'No envelope', repeated_cursor: 'Cursor repeats',
};
const NeedsPath = ['new_endpoint'];
const Presets = { latency: { delay: '00:00:02' } };
const find = id => document.getElementById(id);
let state = { faults: [] };

// Characters that would turn the line around, or cannot be seen.
const visible = text => String(text).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, c => c === '\n' || c === '\t' ? c : '\\u' + c.codePointAt(0).toString(16).padStart(4, '0'));
const line = text => visible(text).replace(/[\n\t]/g, c => c === '\n' ? '\\n' : '\\t');

function element(name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
}

async function send(method, path, body) {
  find('message').textContent = '';
  try {
    const answer = await fetch('/_sandbox/' + path, { method, body: body && JSON.stringify(body), headers: body ? { 'Content-Type': 'application/json' } : {} });
    if (answer.ok) return true;
    const reason = await answer.json().catch(() => null);
    find('message').textContent = visible(reason?.message ?? `The sandbox returned ${answer.status}.`);
  } catch {
    find('message').textContent = 'The sandbox does not respond.';
  }
  return false;
}

function toggle(kind) {
  const on = state.faults.filter(entry => entry.fault.kind === kind);
  if (on.length === 0) return send('POST', 'faults', { kind, ...Presets[kind] });
  return Promise.all(on.map(entry => send('DELETE', 'faults/' + entry.id)));
}

function duration(seconds) {
  const whole = Math.floor(seconds);
  const part = String(Math.round((seconds - whole) * 1000)).padStart(3, '0');
  const two = number => String(number).padStart(2, '0');
  return `${Math.floor(whole / 86400)}.${two(Math.floor(whole / 3600) % 24)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.${part}`;
}

function readFault(form) {
  const fault = {};
  for (const [name, value] of new FormData(form)) {
    if (value === '') continue;
    if (name === 'after_commit') fault.after_commit = true;
    else if (name === 'delay') fault.delay = duration(Number(value));
    else if (['count', 'percentage', 'status'].includes(name)) fault[name] = Number(value);
    else if (name === 'value') fault.value = JSON.parse(value);
    else fault[name] = value;
  }
  return fault;
}

function describe(fault) {
  const parts = [Kinds[fault.kind] ?? fault.kind];
  if (fault.status) parts.push(String(fault.status));
  if (fault.delay) parts.push(fault.delay);
  if (fault.field) parts.push(`field ${fault.field}`);
  if (fault.value !== undefined && fault.value !== null) parts.push(`value ${JSON.stringify(fault.value)}`);
  parts.push(`${fault.method ?? 'any method'} ${fault.path ?? 'everywhere'}`);
  if (fault.percentage !== 100) parts.push(`${fault.percentage} %`);
  if (fault.count) parts.push(`${fault.count} more`);
  if (fault.after_commit) parts.push('after it is applied');
  return line(parts.join(', '));
}

const count = number => number.toLocaleString('en-GB');

function clock(instant) {
  return new Date(instant).toLocaleTimeString('en-GB');
}

function showState(next) {
  state = next;
  const used = next.quota.limit - next.quota.remaining;
  Object.assign(find('quota'), { max: Math.max(1, next.quota.limit), value: used, low: next.quota.limit * 0.7, high: next.quota.limit * 0.9, optimum: 0 });
  find('quota-text').textContent = `${count(used)} of ${count(next.quota.limit)} used` + (next.quota.window_ends_at ? `, until ${clock(next.quota.window_ends_at)}` : '');
  find('month-text').textContent = `${count(next.quota.monthly_remaining)} of ${count(next.quota.monthly_limit)} left`;
  find('tokens-text').textContent = next.tokens.open === 0 ? 'none' : `${next.tokens.open}` + (next.tokens.next_ends_at ? `, the next ends at ${clock(next.tokens.next_ends_at)}` : ', without an end');
  find('denied-text').textContent = next.denied.length === 0 ? 'none' : line(next.denied.join(', '));
  find('reference').hidden = !next.has_reference;

  for (const button of find('switches').querySelectorAll('button')) {
    const on = next.faults.some(entry => entry.fault.kind === button.dataset.kind);
    button.setAttribute('aria-checked', String(on));
    button.lastChild.textContent = on ? 'on' : 'off';
  }
  find('none').hidden = next.faults.length > 0;
  const focused = document.activeElement?.dataset?.fault;
  find('active').replaceChildren(...next.faults.map(entry => {
    const item = element('li');
    const text = describe(entry.fault);
    const remove = element('button', 'Remove');
    remove.type = 'button';
    remove.dataset.fault = entry.id;
    remove.setAttribute('aria-label', `Remove: ${text}`);
    remove.addEventListener('click', () => send('DELETE', 'faults/' + entry.id));
    item.append(element('span', text), remove);
    return item;
  }));
  // The list is made anew; who was on one of its buttons stays there.
  if (focused) find('active').querySelector(`[data-fault="${CSS.escape(focused)}"]`)?.focus();
}

function showCount() {
  const rows = find('rows').rows.length;
  find('count').textContent = rows === 0 ? 'No request yet.' : rows === MostRows ? `The last ${MostRows} requests, the newest first.` : `${rows} ${rows === 1 ? 'request' : 'requests'}, the newest first.`;
}

function addRequest(request) {
  const row = element('tr');
  const style = request.status === 0 || request.status >= 500 ? 'bad' : request.status >= 400 ? 'warn' : 'good';
  const path = element('td', undefined, 'path');
  const details = element('details');
  const head = element('summary', line(request.path + request.query));
  const headers = Object.entries(request.headers).map(([name, value]) => `${line(name)}: ${line(value)}`).join('\n');
  details.append(head, element('pre', headers + (request.body ? '\n\n' + visible(request.body) : '')));
  path.append(details);
  const milliseconds = request.duration.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 1000;
  row.append(
    element('td', clock(request.received_at)), element('td', request.status === 0 ? 'cut' : String(request.status), style),
    element('td', line(request.method)), path, element('td', milliseconds.toFixed(1), 'number'));
  const rows = find('rows');
  rows.prepend(row);
  while (rows.rows.length > MostRows) rows.lastElementChild.remove();
  showCount();
}

function clear() {
  find('rows').replaceChildren();
  showCount();
}

for (const [kind, words] of Object.entries(Kinds)) {
  const option = element('option', words);
  option.value = kind;
  find('kinds').append(option);
  if (NeedsPath.includes(kind)) continue;
  const button = element('button');
  button.type = 'button';
  button.dataset.kind = kind;
  button.setAttribute('role', 'switch');
  button.setAttribute('aria-checked', 'false');
  button.append(element('span', words), ' ', element('span', 'off'));
  button.addEventListener('click', () => toggle(kind));
  const item = element('li');
  item.append(button);
  find('switches').append(item);
}

find('fault').addEventListener('submit', async event => {
  event.preventDefault();
  let fault;
  try {
    fault = readFault(event.target);
  } catch {
    find('message').textContent = 'The value is not valid JSON; put a string in quotes.';
    return;
  }
  if (await send('POST', 'faults', fault)) event.target.reset();
});
find('revoke').addEventListener('click', () => send('DELETE', 'tokens'));
find('reset').addEventListener('click', () => send('POST', 'reset'));
find('forget').addEventListener('click', () => send('DELETE', 'requests'));

const events = new EventSource('/_sandbox/events');
events.addEventListener('open', () => { find('connection').textContent = 'Connected.'; });
events.addEventListener('error', () => { find('connection').textContent = 'Connection lost; reconnecting …'; });
events.addEventListener('start', clear);
events.addEventListener('state', event => showState(JSON.parse(event.data)));
events.addEventListener('request', event => addRequest(JSON.parse(event.data)));
