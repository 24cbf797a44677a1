/// How the page draws the graph: it seeks an arrangement whose words can be read, and lets nodes be dragged.
enum HTMLDrawing {
    static let text = #"""
        const svg = byId("net"), ns = "http://www.w3.org/2000/svg";
        const shape = (name, attributes, parent) => { const e = document.createElementNS(ns, name); for (const k in attributes) e.setAttribute(k, attributes[k]); parent.append(e); return e; };
        const linked = new Set(relations.flatMap(r => [r.from, r.to]));
        const drawn = entities.map((e, i) => i).filter(i => linked.has(i));
        const box = () => ({ w: svg.clientWidth || 600, h: svg.clientHeight || 400 });
        const at = new Map();
        // What hangs together, so that the parts of a graph keep less apart from each other than the nodes of one part.
        const part = new Map(drawn.map(i => [i, i]));
        for (let more = true; more;) {
          more = false;
          for (const r of relations) { const first = Math.min(part.get(r.from), part.get(r.to)); for (const i of [r.from, r.to]) if (part.get(i) !== first) { part.set(i, first); more = true; } }
        }
        // A sunflower to begin with, so that the same graph is always drawn alike; each try sows it in another order.
        const sow = start => drawn.forEach((i, n) => { const m = (n * (start + 1) + start) % drawn.length + n / drawn.length, a = m * 2.39996, r = 26 * Math.sqrt(m + .5); at.set(i, { x: r * Math.cos(a), y: r * Math.sin(a) }); });
        const defs = shape("defs", {}, svg), arrow = shape("marker", { id: "arrow", viewBox: "0 0 8 8", refX: 8, refY: 4, markerWidth: 6, markerHeight: 6, orient: "auto" }, defs);
        shape("path", { d: "M0 0L8 4L0 8z", fill: "var(--edge)" }, arrow);
        const pairs = new Map();
        for (const r of relations) {
          const key = r.from + ">" + r.to;
          if (r.from === r.to) continue;
          if (!pairs.has(key)) pairs.set(key, { from: r.from, to: r.to, words: new Set(), plain: true });
          const pair = pairs.get(key);
          // What the text names, such as an office, is read at a glance; the rest shows when an end is chosen.
          const label = r.label === entities[r.to].name ? null : r.label;
          if (label && pair.plain) { pair.plain = false; pair.words.clear(); }
          if (label || pair.plain) pair.words.add(label || r.type);
        }
        const edges = [...pairs.values()].map(r => ({ r, line: shape("line", { class: r.plain ? "plain" : "", "marker-end": "url(#arrow)" }, svg), text: shape("text", { class: "relation" + (r.plain ? " plain" : "") }, svg) }));
        for (const e of edges) {
          e.text.textContent = [...e.r.words].join(" · ");
          e.room = e.r.plain ? 90 : 70 + 4.2 * e.text.textContent.length;
        }
        const radius = i => 6 + 3 * Math.sqrt(entities[i].mentions.length);
        const shortName = i => entities[i].name.length > 26 ? entities[i].name.slice(0, 25) + "…" : entities[i].name;
        const nodes = new Map(drawn.map(i => {
          const g = shape("g", { class: "node" }, svg);
          g.style.setProperty("--h", entities[i].hue);
          shape("circle", { r: radius(i) }, g);
          shape("text", { class: "name", "data-r": radius(i) }, g).textContent = shortName(i);
          let grip = null;
          g.onpointerdown = event => { g.setPointerCapture(event.pointerId); grip = { x: event.clientX, y: event.clientY, moved: false }; };
          g.onpointermove = event => {
            if (!grip) { tip(g.getBoundingClientRect(), entities[i].name, [entities[i].type + " · " + entities[i].mentions.length + " mentions"]); return; }
            const p = at.get(i); p.x += (event.clientX - grip.x) / scale; p.y += (event.clientY - grip.y) / scale;
            grip = { x: event.clientX, y: event.clientY, moved: true }; place();
          };
          g.onpointerup = () => { if (grip && !grip.moved) choose(i, true); grip = null; };
          g.onpointerleave = () => { byId("tip").hidden = true; };
          return [i, g];
        }));
        function settle(steps) {
          const { w, h } = box(), wide = w / h;
          for (let step = 0; step < steps; step++) {
            const heat = 14 * (1 - step / steps) + .4, force = new Map(drawn.map(i => [i, { x: 0, y: 0 }]));
            for (const a of drawn) for (const b of drawn) if (a < b) {
              const p = at.get(a), q = at.get(b), dx = (p.x - q.x) / wide, dy = p.y - q.y, d2 = dx * dx + dy * dy + .01, f = (part.get(a) === part.get(b) ? 4200 : 1000) / d2;
              force.get(a).x += dx * f; force.get(a).y += dy * f; force.get(b).x -= dx * f; force.get(b).y -= dy * f;
            }
            for (const { r, room } of edges) {
              const p = at.get(r.from), q = at.get(r.to), dx = q.x - p.x, dy = q.y - p.y, d = Math.hypot(dx, dy) + .01, f = (d - room) * .09;
              // The words on a line keep clear of the other nodes.
              if (!r.plain) for (const i of drawn) if (i !== r.from && i !== r.to) {
                const o = at.get(i), ex = (o.x - (p.x + q.x) / 2) / 1.6, ey = o.y - (p.y + q.y) / 2, e2 = ex * ex + ey * ey + 20, g = 2600 / e2;
                force.get(i).x += ex * g; force.get(i).y += ey * g;
              }
              force.get(r.from).x += dx / d * f * 9; force.get(r.from).y += dy / d * f * 9; force.get(r.to).x -= dx / d * f * 9; force.get(r.to).y -= dy / d * f * 9;
            }
            for (const i of drawn) {
              const p = at.get(i), f = force.get(i); f.x -= p.x / wide; f.y -= p.y;
              const size = Math.hypot(f.x, f.y) + .01, move = Math.min(heat, size); p.x += f.x / size * move; p.y += f.y / size * move;
            }
          }
        }
        let scale = 1, zoom = 1;
        function frame() {
          if (!drawn.length) { byId("drawing").hidden = true; document.querySelector("aside").style.gridTemplateRows = "minmax(0, 1fr)"; return; }
          const { w, h } = box(), ys = drawn.map(i => at.get(i).y), half = i => 14 + 3.7 * zoom * shortName(i).length;
          const l = Math.min(...drawn.map(i => at.get(i).x - half(i))), cw = Math.max(...drawn.map(i => at.get(i).x + half(i))) - l;
          const t = Math.min(...ys) - 30, ch = Math.max(...ys) + 60 * zoom - t;
          scale = Math.min(w / cw, h / ch, 1.5);
          zoom = Math.min(2.2, 1 / scale);
          svg.style.setProperty("--zoom", zoom);
          for (const name of svg.querySelectorAll(".name")) name.setAttribute("y", +name.dataset.r + 13 * zoom);
          svg.setAttribute("viewBox", [l - (w / scale - cw) / 2, t - (h / scale - ch) / 2, w / scale, h / scale].join(" "));
        }
        const nodeBox = i => { const p = at.get(i), w = 3.7 * zoom * shortName(i).length; return [p.x - w, p.y - radius(i), p.x + w, p.y + radius(i) + 17 * zoom]; };
        const wordBox = ({ r, text }) => {
          const p = at.get(r.from), q = at.get(r.to), w = 3 * zoom * text.textContent.length, x = (p.x + q.x) / 2, y = (p.y + q.y) / 2;
          return [x - w, y - 7 * zoom, x + w, y + 7 * zoom];
        };
        // In a crowd only the most mentioned names are written, and those beside what is chosen.
        function thin() {
          const kept = [];
          const crowded = box => { const hit = drawn.length > 40 && kept.some(k => k[0] < box[2] && box[0] < k[2] && k[1] < box[3] && box[1] < k[3]); if (!hit) kept.push(box); return hit; };
          const byMentions = [...drawn].sort((a, b) => entities[b].mentions.length - entities[a].mentions.length || a - b);
          for (const i of byMentions) nodes.get(i).classList.toggle("crowded", crowded(nodeBox(i)));
          for (const e of edges) if (!e.r.plain) e.text.classList.toggle("crowded", crowded(wordBox(e)));
        }
        // How much words lie on words, and lines cross.
        function clutter() {
          const boxes = [...drawn.map(nodeBox), ...edges.filter(e => !e.r.plain).map(wordBox)];
          let sum = 0;
          boxes.forEach((a, n) => { for (const b of boxes.slice(n + 1)) sum += 4 * Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) * Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1])); });
          const side = (p, q, o) => Math.sign((q.x - p.x) * (o.y - p.y) - (q.y - p.y) * (o.x - p.x));
          edges.forEach(({ r }, n) => { for (const { r: o } of edges.slice(n + 1)) {
            const [a, b, c, d] = [r.from, r.to, o.from, o.to].map(i => at.get(i));
            if (new Set([a, b, c, d]).size === 4 && side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)) sum += (r.plain && o.plain ? 50 : 200) * zoom * zoom;
          } });
          return sum / zoom / zoom;
        }
        // The clearest of some tries; fewer for a large graph, so that the page opens at once.
        function arrange() {
          const tries = Math.max(1, Math.min(32, Math.round(16000 / drawn.length ** 2)));
          let best = null, least = Infinity;
          for (let start = 0; start < tries; start++) {
            sow(start); settle(drawn.length > 400 ? 60 : 400); frame();
            const found = tries > 1 ? clutter() : 0;
            if (found < least) { least = found; best = new Map(at); }
          }
          for (const [i, p] of best || []) at.set(i, p);
        }
        function place() {
          for (const i of drawn) nodes.get(i).setAttribute("transform", `translate(${at.get(i).x} ${at.get(i).y})`);
          for (const { r, line, text } of edges) {
            const p = at.get(r.from), q = at.get(r.to), d = Math.hypot(q.x - p.x, q.y - p.y) || 1, k = (d - radius(r.to) - 2) / d;
            for (const [n, v] of [["x1", p.x], ["y1", p.y], ["x2", p.x + (q.x - p.x) * k], ["y2", p.y + (q.y - p.y) * k]]) line.setAttribute(n, v);
            text.setAttribute("x", (p.x + q.x) / 2); text.setAttribute("y", (p.y + q.y) / 2 + 3);
          }
          thin();
        }
        function paint() {
          const near = new Set([chosen, ...relations.filter(r => r.from === chosen || r.to === chosen).flatMap(r => [r.from, r.to])]);
          const quiet = chosen !== null && linked.has(chosen);
          for (const i of drawn) { const g = nodes.get(i); g.style.display = shown.has(entities[i].type) ? "" : "none"; g.classList.toggle("on", i === chosen); g.classList.toggle("dim", quiet && !near.has(i)); g.classList.toggle("near", quiet && near.has(i)); }
          for (const { r, line, text } of edges) {
            const on = r.from === chosen || r.to === chosen, gone = !shown.has(entities[r.from].type) || !shown.has(entities[r.to].type);
            for (const e of [line, text]) { e.style.display = gone ? "none" : ""; e.classList.toggle("on", on); e.classList.toggle("dim", quiet && !on); }
          }
        }
        arrange(); frame(); place(); refresh();
        addEventListener("resize", () => { frame(); place(); });
        """#
}
