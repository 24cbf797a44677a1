/// What the page does: marks the text, lists the entities, draws their graph, and leads from each to the others.
enum HTMLScript {
    static let text = [reading, selecting, drawing].joined(separator: "\n")

    private static let reading = #"""
        "use strict";
        const graph = JSON.parse(document.getElementById("graph").textContent);
        const byId = id => document.getElementById(id);
        const make = (name, props, ...children) => { const e = Object.assign(document.createElement(name), props || {}); e.append(...children); return e; };
        const { entities, mentions, relations } = graph;
        const shown = new Set(entities.map(e => e.type));
        let chosen = null;
        byId("title").textContent = graph.id.split("/").pop() || "Document";
        byId("facts").textContent = [graph.date, entities.length + " entities", mentions.length + " mentions", relations.length + " relations"].filter(Boolean).join(" · ");

        const count = type => entities.filter(e => e.type === type).length;
        for (const type of [...shown].sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1))) {
          const b = make("button", { type: "button", ariaPressed: "true" }, type, make("small", {}, String(count(type))));
          b.style.setProperty("--h", entities.find(e => e.type === type).hue);
          b.onclick = () => { shown.has(type) ? shown.delete(type) : shown.add(type); b.ariaPressed = String(shown.has(type)); refresh(); };
          byId("types").append(b);
        }

        // A mention that ends behind the one it begins in is marked up to there, and goes on in a second mark.
        const stops = [...new Set([0, graph.text.length, ...mentions.flatMap(m => [m.start, m.end])])].sort((a, b) => a - b);
        const marks = [], firstMark = new Map();
        let stack = [{ end: Infinity, node: byId("text") }], next = 0;
        for (let i = 0; i < stops.length; i++) {
          while (stack[stack.length - 1].end <= stops[i]) stack.pop();
          while (next < mentions.length && mentions[next].start === stops[i]) {
            let top = stack[stack.length - 1];
            const node = make("mark", { tabIndex: 0 });
            node.style.setProperty("--h", entities[mentions[next].entity].hue);
            node.dataset.mention = next;
            firstMark.set(next, node); marks.push(node); top.node.append(node);
            stack.push({ end: Math.min(mentions[next].end, top.end), node }); next++;
          }
          if (i + 1 < stops.length) stack[stack.length - 1].node.append(graph.text.slice(stops[i], stops[i + 1]));
        }
        """#

    private static let selecting = #"""
        const rows = entities.map((entity, index) => {
          const said = make("ul");
          for (const r of relations) {
            if (r.from === index) said.append(make("li", {}, (r.label || r.type) + " → " + entities[r.to].name));
            else if (r.to === index) said.append(make("li", {}, "← " + (r.label || r.type) + " · " + entities[r.from].name));
          }
          const b = make("button", { type: "button" }, make("i"), make("span", {}, entity.name, " ", make("small", {}, entity.value || "")), make("small", {}, entity.mentions.length + "×"), said);
          b.style.setProperty("--h", entity.hue);
          b.onclick = () => choose(index, true);
          const row = make("li", {}, b);
          return row;
        });
        entities.map((e, i) => i).sort((a, b) => entities[b].mentions.length - entities[a].mentions.length || a - b).forEach(i => byId("entities").append(rows[i]));

        let turn = 0;
        function choose(index, scroll) {
          turn = chosen === index && scroll ? turn + 1 : 0;
          chosen = index;
          refresh();
          if (index === null) return;
          if (scroll) { const m = entities[index].mentions; firstMark.get(m[turn % m.length])?.scrollIntoView({ block: "center", behavior: "smooth" }); }
          rows[index].scrollIntoView({ block: "nearest" });
        }
        function refresh() {
          const word = byId("search").value.toLowerCase();
          for (const m of marks) { const e = mentions[m.dataset.mention].entity; m.classList.toggle("off", !shown.has(entities[e].type)); m.classList.toggle("on", e === chosen); }
          rows.forEach((row, i) => {
            const e = entities[i];
            row.hidden = !shown.has(e.type) || ![e.name, ...e.aliases].some(n => n.toLowerCase().includes(word));
            row.firstChild.classList.toggle("on", i === chosen);
          });
          paint();
        }
        byId("search").oninput = refresh;
        for (const m of marks) {
          const pick = event => { event.stopPropagation(); if (!m.classList.contains("off")) choose(mentions[m.dataset.mention].entity, false); };
          m.onclick = pick;
          m.onkeydown = event => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); pick(event); } };
          m.onpointerover = m.onfocus = event => { event.stopPropagation(); if (!m.classList.contains("off")) why(m); };
          m.onpointerout = m.onblur = () => { byId("tip").hidden = true; };
        }
        addEventListener("keydown", event => {
          if (event.key === "Escape") choose(null);
          if (event.key === "/" && event.target.tagName !== "INPUT") { event.preventDefault(); byId("search").focus(); }
        });
        function tip(rect, title, lines) {
          const t = byId("tip");
          t.replaceChildren(make("b", {}, title), ...lines.filter(Boolean).flatMap(l => [l, make("br")]));
          t.hidden = false;
          t.style.left = Math.max(8, Math.min(rect.left, innerWidth - t.offsetWidth - 8)) + "px";
          t.style.top = (rect.bottom + t.offsetHeight + 8 > innerHeight ? rect.top - t.offsetHeight - 6 : rect.bottom + 6) + "px";
        }
        function why(m) {
          const mention = mentions[m.dataset.mention], e = entities[mention.entity];
          tip(m.getBoundingClientRect(), e.name, [e.type + (e.value ? " · " + e.value : ""), "found by " + mention.rule + ", score " + mention.score, mention.features, mention.reason && "joined as " + mention.reason]);
        }
        """#

    private static let drawing = #"""
        const svg = byId("net"), ns = "http://www.w3.org/2000/svg";
        const shape = (name, attributes, parent) => { const e = document.createElementNS(ns, name); for (const k in attributes) e.setAttribute(k, attributes[k]); parent.append(e); return e; };
        const linked = new Set(relations.flatMap(r => [r.from, r.to]));
        const drawn = entities.map((e, i) => i).filter(i => linked.has(i));
        const box = () => ({ w: svg.clientWidth || 600, h: svg.clientHeight || 400 });
        // A sunflower to begin with, so that the same graph is always drawn alike.
        const at = new Map(drawn.map((i, n) => { const a = n * 2.39996, r = 26 * Math.sqrt(n + .5); return [i, { x: r * Math.cos(a), y: r * Math.sin(a) }]; }));
        const defs = shape("defs", {}, svg), arrow = shape("marker", { id: "arrow", viewBox: "0 0 8 8", refX: 8, refY: 4, markerWidth: 6, markerHeight: 6, orient: "auto" }, defs);
        shape("path", { d: "M0 0L8 4L0 8z", fill: "var(--edge)" }, arrow);
        const pairs = new Map();
        for (const r of relations) {
          const key = r.from + ">" + r.to, words = r.label || r.type;
          if (r.from === r.to) continue;
          if (!pairs.has(key)) pairs.set(key, { ...r, words: [], plain: true });
          // What the text names, such as an office, is read at a glance; the rest shows when an end is chosen.
          if (r.label) pairs.get(key).plain = false;
          if (!pairs.get(key).words.includes(words)) pairs.get(key).words.push(words);
        }
        const edges = [...pairs.values()].map(r => ({ r, line: shape("line", { class: r.plain ? "plain" : "", "marker-end": "url(#arrow)" }, svg), text: shape("text", { class: "relation" + (r.plain ? " plain" : "") }, svg) }));
        edges.forEach(e => { e.text.textContent = e.r.words.join(" · "); });
        const radius = i => 6 + 3 * Math.sqrt(entities[i].mentions.length);
        const nodes = new Map(drawn.map(i => {
          const g = shape("g", { class: "node" }, svg);
          g.style.setProperty("--h", entities[i].hue);
          shape("circle", { r: radius(i) }, g);
          shape("text", { class: "name", "data-r": radius(i) }, g).textContent = entities[i].name.length > 26 ? entities[i].name.slice(0, 25) + "…" : entities[i].name;
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
              const p = at.get(a), q = at.get(b), dx = (p.x - q.x) / wide, dy = p.y - q.y, d2 = dx * dx + dy * dy + .01, f = 4200 / d2;
              force.get(a).x += dx * f; force.get(a).y += dy * f; force.get(b).x -= dx * f; force.get(b).y -= dy * f;
            }
            for (const { r } of edges) {
              const p = at.get(r.from), q = at.get(r.to), dx = q.x - p.x, dy = q.y - p.y, d = Math.hypot(dx, dy) + .01, f = (d - 80) * .09;
              force.get(r.from).x += dx / d * f * 9; force.get(r.from).y += dy / d * f * 9; force.get(r.to).x -= dx / d * f * 9; force.get(r.to).y -= dy / d * f * 9;
            }
            for (const i of drawn) {
              const p = at.get(i), f = force.get(i); f.x -= p.x * .7 / wide; f.y -= p.y * .7;
              const size = Math.hypot(f.x, f.y) + .01, move = Math.min(heat, size); p.x += f.x / size * move; p.y += f.y / size * move;
            }
          }
        }
        let scale = 1;
        function frame() {
          if (!drawn.length) { byId("drawing").hidden = true; document.querySelector("aside").style.gridTemplateRows = "minmax(0, 1fr)"; return; }
          const { w, h } = box(), xs = drawn.map(i => at.get(i).x), ys = drawn.map(i => at.get(i).y);
          const l = Math.min(...xs) - 95, t = Math.min(...ys) - 30, cw = Math.max(...xs) + 95 - l, ch = Math.max(...ys) + 75 - t;
          scale = Math.min(w / cw, h / ch, 1.5);
          const zoom = Math.min(2.2, 1 / scale);
          svg.style.setProperty("--zoom", zoom);
          for (const name of svg.querySelectorAll(".name")) name.setAttribute("y", +name.dataset.r + 13 * zoom);
          svg.setAttribute("viewBox", [l - (w / scale - cw) / 2, t - (h / scale - ch) / 2, w / scale, h / scale].join(" "));
        }
        function place() {
          for (const i of drawn) nodes.get(i).setAttribute("transform", `translate(${at.get(i).x} ${at.get(i).y})`);
          for (const { r, line, text } of edges) {
            const p = at.get(r.from), q = at.get(r.to), d = Math.hypot(q.x - p.x, q.y - p.y) || 1, k = (d - radius(r.to) - 2) / d;
            for (const [n, v] of [["x1", p.x], ["y1", p.y], ["x2", p.x + (q.x - p.x) * k], ["y2", p.y + (q.y - p.y) * k]]) line.setAttribute(n, v);
            text.setAttribute("x", (p.x + q.x) / 2); text.setAttribute("y", (p.y + q.y) / 2 - 3);
          }
        }
        function paint() {
          const near = new Set([chosen, ...relations.filter(r => r.from === chosen || r.to === chosen).flatMap(r => [r.from, r.to])]);
          const quiet = chosen !== null && linked.has(chosen);
          for (const i of drawn) { const g = nodes.get(i); g.style.display = shown.has(entities[i].type) ? "" : "none"; g.classList.toggle("on", i === chosen); g.classList.toggle("dim", quiet && !near.has(i)); }
          for (const { r, line, text } of edges) {
            const on = r.from === chosen || r.to === chosen, gone = !shown.has(entities[r.from].type) || !shown.has(entities[r.to].type);
            for (const e of [line, text]) { e.style.display = gone ? "none" : ""; e.classList.toggle("on", on); e.classList.toggle("dim", quiet && !on); }
          }
        }
        settle(drawn.length > 400 ? 60 : 400); frame(); place(); refresh();
        addEventListener("resize", () => { frame(); place(); });
        """#
}
