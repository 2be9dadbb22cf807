/*
 * Loaded by Cockpit's scripts/config.js: a tile on the dashboard with the counts of the supervisor's board, each leading
 * to its list. Who may not read the board sees no tile.
 */
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

const TILES = [
  ['overdue', '已逾期', '#b5152b'],
  ['dueToday', '今日到期', '#b25000'],
  ['approaching', '临近到期', '#c79200'],
  ['paused', '已中止计算', '#5a6672']
];

function tile(counts, [state, label, colour]) {
  const link = document.createElement('a');
  link.href = `${root}/supervision?state=${state}`;
  link.style.cssText = `display:inline-block;min-width:9em;margin:0 1em 1em 0;padding:.5em 1em;border:1px solid #ccc;border-left:5px solid ${colour};color:inherit`;
  const number = document.createElement('b');
  number.style.cssText = 'display:block;font-size:1.8em;line-height:1.3';
  number.textContent = counts[state];
  link.append(number, label);
  return link;
}

async function draw(node) {
  const answer = await fetch(`${root}/supervision/counts`, {headers: {Accept: 'application/json'}});
  if (!answer.ok) {
    return;
  }
  const counts = await answer.json();
  const heading = document.createElement('h3');
  heading.textContent = '法定期限';
  const board = document.createElement('a');
  board.href = `${root}/supervision`;
  board.textContent = '打开期限监督';
  const tiles = document.createElement('div');
  tiles.append(...TILES.map(one => tile(counts, one)));
  const section = document.createElement('section');
  section.id = 'zhifaflow-overdue';
  section.className = 'inner';
  section.append(heading, tiles, board);
  node.replaceChildren(section);
}

export default {
  id: 'zhifaflow.overdue',
  pluginPoint: 'cockpit.dashboard',
  priority: 20,
  render: node => {
    draw(node);
  }
};
