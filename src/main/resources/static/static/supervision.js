/* Draws each table that asks for it as a chart above it, and the heat map over a model; without scripts the tables stay. */
(function () {
  'use strict';

  function cells(row) {
    return Array.prototype.slice.call(row.cells);
  }

  function drawChart(table) {
    var rows = Array.prototype.slice.call(table.tBodies[0].rows);
    var headers = cells(table.tHead.rows[0]).map(function (cell) { return cell.textContent.trim(); });
    var columns = table.dataset.series.split(',').map(Number);
    var line = table.dataset.chart === 'line';
    var links = rows.map(function (row) { var link = row.cells[0].querySelector('a'); return link && link.href; });
    var box = document.createElement('div');
    box.className = 'chart';
    box.setAttribute('role', 'img');
    box.setAttribute('aria-label', table.closest('section').querySelector('h2').textContent + '，数据见下表');
    table.parentNode.insertBefore(box, table);
    var chart = window.echarts.init(box, null, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      color: headers[columns[0]].indexOf('逾期') >= 0 ? ['#a61b1b', '#1f5f8b'] : ['#2f6f4f', '#1f5f8b'],
      tooltip: { trigger: 'axis' },
      legend: { top: 5 },
      grid: { left: 50, right: 20, top: 40, bottom: 20, containLabel: true },
      xAxis: {
        type: 'category',
        data: rows.map(function (row) { return row.cells[0].textContent.trim(); }),
        axisLabel: { interval: 0, rotate: rows.length > 6 ? 40 : 0 },
        triggerEvent: true
      },
      yAxis: { type: 'value', minInterval: columns[0] === 1 ? 1 : 0 },
      series: columns.map(function (column, n) {
        return {
          name: headers[column],
          type: line ? 'line' : 'bar',
          barMaxWidth: 40,
          itemStyle: { decal: n === 1 ? { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [4, 3], rotation: 0.8, color: 'rgba(255,255,255,.35)' } : undefined },
          label: { show: rows.length <= 15, position: 'top' },
          data: rows.map(function (row) { return Number(row.cells[column].textContent.trim()); })
        };
      })
    });
    chart.on('click', function (event) {
      var at = event.componentType === 'xAxis'
        ? rows.findIndex(function (row) { return row.cells[0].textContent.trim() === event.value; })
        : event.dataIndex;
      if (links[at]) { window.location.assign(links[at]); }
    });
    window.addEventListener('resize', function () { chart.resize(); });
  }

  function drawHeat(box) {
    var table = document.getElementById(box.dataset.nodes);
    var rows = table ? Array.prototype.slice.call(table.tBodies[0].rows) : [];
    var most = Math.max.apply(null, rows.map(function (row) { return Number(row.dataset.open); }).concat(1));
    var viewer = new window.BpmnJS({ container: box });
    fetch(box.dataset.diagram, { credentials: 'same-origin' })
      .then(function (answer) {
        if (!answer.ok) { throw new Error('HTTP ' + answer.status); }
        return answer.text();
      })
      .then(function (xml) { return viewer.importXML(xml); })
      .then(function () {
        var canvas = viewer.get('canvas');
        var overlays = viewer.get('overlays');
        var registry = viewer.get('elementRegistry');
        canvas.zoom('fit-viewport', 'auto');
        rows.forEach(function (row) {
          var node = row.dataset.node;
          if (!registry.get(node)) { return; }
          var open = Number(row.dataset.open);
          var overdue = Number(row.dataset.overdue);
          canvas.addMarker(node, 'heat-' + (open === 0 ? 0 : Math.ceil(3 * open / most)));
          var median = row.cells[3].textContent.trim();
          var badge = document.createElement('a');
          badge.className = overdue > 0 ? 'badge late' : 'badge';
          badge.href = row.cells[0].querySelector('a').href;
          badge.textContent = '等候 ' + open + (overdue > 0 ? ' · 逾期 ' + overdue : '') + (median === '—' ? '' : ' · ' + median + ' 天');
          overlays.add(node, 'numbers', { position: { top: -24, left: 0 }, html: badge });
        });
        viewer.on('element.click', function (event) {
          var row = rows.filter(function (one) { return one.dataset.node === event.element.id; })[0];
          if (row) { window.location.assign(row.cells[0].querySelector('a').href); }
        });
        box.dataset.drawn = 'true';
      })
      .catch(function (failure) {
        box.textContent = '流程图没有画出来（' + failure.message + '），数字见下表。';
      });
  }

  document.querySelectorAll('table[data-chart]').forEach(drawChart);
  document.querySelectorAll('[data-diagram]').forEach(drawHeat);
  document.querySelectorAll('form[data-goto]').forEach(function (form) {
    form.addEventListener('change', function (event) { window.location.assign(event.target.value); });
  });
}());
