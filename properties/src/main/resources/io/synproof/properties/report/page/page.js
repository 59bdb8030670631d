'use strict';
// Filter and search; step through a figure; light and dark; the language.
(function () {
  const all = (root, what) => Array.from(root.querySelectorAll(what));
  const one = (id) => document.getElementById(id);

  function darkNow() {
    const chosen = document.documentElement.dataset.theme;
    return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  }
  one('theme').addEventListener('click', () => {
    document.documentElement.dataset.theme = darkNow() ? 'light' : 'dark';
  });

  const root = document.documentElement;
  const spoken = (part) => {
    const marked = part.closest('[lang]');
    return marked === root || marked.lang === root.lang;
  };
  const text = (key, ...values) =>
    values.reduce((made, value, i) => made.replace('{' + i + '}', value), TEXTS[root.lang][key]);

  const claims = all(document, 'details.claim');
  const controls = ['search', 'verdict', 'note', 'group'].map(one);

  function filter() {
    const [search, verdict, note, group] = controls.map((control) => control.value);
    const words = search.toLowerCase().split(/\s+/).filter((word) => word);
    let shown = 0;
    claims.forEach((claim) => {
      // The pictures are left out: what they say is said of every claim.
      claim.words = claim.words || all(claim, 'summary, p, dd, h3')
        .map((part) => part.textContent).join(' ').toLowerCase();
      const fits = words.every((word) => claim.words.includes(word))
        && (!verdict || claim.dataset.verdict === verdict)
        && (!note || claim.dataset.note.split(' ').includes(note))
        && (!group || claim.dataset.group === group);
      claim.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    one('count').textContent = text('count', shown, claims.length);
  }

  if (one('filter')) {
    one('filter').addEventListener('submit', (event) => event.preventDefault());
    controls.forEach((control) => ['input', 'change'].forEach((kind) =>
      control.addEventListener(kind, filter)));
    all(document, 'button.link').forEach((link) => link.addEventListener('click', () => {
      one('note').value = link.dataset.note || '';
      one('group').value = link.dataset.group || '';
      filter();
      one('list').scrollIntoView();
    }));
    filter();
  }

  const open = () => {
    const claim = location.hash && one(decodeURIComponent(location.hash.slice(1)));
    if (claim && claim.tagName === 'DETAILS') {
      if (claim.hidden) {
        controls.forEach((control) => { control.value = ''; });
        filter();
      }
      claim.open = true;
      claim.scrollIntoView();
    }
  };
  addEventListener('hashchange', open);
  open();

  const reached = (part, step) => Number(part.dataset.step || part.dataset.from || 0) <= step;

  function tell(figure, step) {
    const rows = all(figure, '.row[data-step="' + step + '"]').filter(spoken);
    const said = rows.map((row) =>
      all(row, '.local, .said').map((part) =>
        (part.classList.contains('more') ? ' ' : '; ') + part.textContent).join('').slice(2)
        + ' [' + all(row, '.state').map((part) => part.textContent).join(', ') + ']');
    figure.querySelector('.told').textContent =
      step < 0 ? '' : said.join(' | ').replace(/ ?\[\]/g, '').trim() || text('start');
  }

  function show(figure, step) {
    const steps = Number(figure.dataset.steps);
    figure.step = step;
    all(figure, '.row, .ground, .flight').forEach((part) => {
      part.classList.toggle('future', step >= 0 && !reached(part, step));
      part.classList.toggle('now', step >= 0 && part.dataset.step === String(step));
    });
    // An arrow is there once it arrives; before, its text alone says that it was sent.
    all(figure, '.way[data-to]').forEach((way) =>
      way.classList.toggle('future', step >= 0 && Number(way.dataset.to) > step));
    figure.querySelector('output').textContent =
      step < 0 ? text('allSteps', steps) : text('step', step, steps);
    tell(figure, step);
  }

  const moves = {
    first: () => 0,
    back: (step, steps) => (step < 0 ? steps - 1 : Math.max(0, step - 1)),
    on: (step, steps) => Math.min(steps, step + 1),
    last: (step, steps) => steps,
    all: () => -1,
  };
  const keys = {
    ArrowRight: 'on', ArrowDown: 'on', ArrowLeft: 'back', ArrowUp: 'back',
    Home: 'first', End: 'last', Escape: 'all',
  };

  const figures = all(document, '.figure');
  figures.forEach((figure) => {
    show(figure, -1);
    const go = (move) => show(figure, Math.max(-1, moves[move](figure.step, Number(figure.dataset.steps))));
    all(figure, '[data-go]').forEach((button) =>
      button.addEventListener('click', () => go(button.dataset.go)));
    figure.addEventListener('keydown', (event) => {
      const move = keys[event.key];
      if (move && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        go(move);
      }
    });
  });

  // The language is that of the page, of the fragment #en or #zh, or of the button; no other
  // page remembers it.
  function speak(language) {
    root.lang = language;
    all(document, '[data-' + language + '-text]').forEach((part) => {
      part.textContent = part.getAttribute('data-' + language + '-text');
    });
    ['aria-label', 'placeholder'].forEach((name) =>
      all(document, '[data-' + language + '-' + name + ']').forEach((part) =>
        part.setAttribute(name, part.getAttribute('data-' + language + '-' + name))));
    figures.forEach((figure) => show(figure, figure.step));
    if (one('filter')) {
      filter();
    }
  }
  const named = () => {
    const language = location.hash.slice(1);
    if (TEXTS[language]) {
      speak(language);
    }
  };
  if (one('language')) {
    one('language').addEventListener('click', () => speak(root.lang === 'en' ? 'zh' : 'en'));
    addEventListener('hashchange', named);
    named();
  }
}());
