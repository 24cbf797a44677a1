/// What the page does: marks the text, lists the entities, draws their graph, and leads from each to the others.
enum HTMLScript {
    static let text = [reading, selecting, HTMLDrawing.text].joined(separator: "\n")

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
          const said = make("ul"), ends = new Map();
          const note = (words, end) => { if (!ends.has(words)) ends.set(words, new Set()); ends.get(words).add(entities[end].name); };
          for (const r of relations) {
            if (r.from === index) note((r.label || r.type) + " → ", r.to);
            else if (r.to === index) note("← " + (r.label || r.type) + " · ", r.from);
          }
          for (const [words, names] of ends) said.append(make("li", {}, words + [...names].join(", ")));
          const b = make("button", { type: "button" }, make("i"), make("span", {}, entity.name, " ", make("small", {}, entity.value || "")), make("small", {}, entity.mentions.length + "×"), said);
          b.style.setProperty("--h", entity.hue);
          b.onclick = () => choose(index, true);
          const row = make("li", {}, b);
          return row;
        });
        // What the text has a word for, such as an office, each on a line of its own.
        const claims = relations.filter(r => r.label).sort((a, b) => (a.type < b.type ? -1 : a.type > b.type)).map(r => {
          const end = index => { const e = make("b", {}, entities[index].name); e.style.setProperty("--h", entities[index].hue); return e; };
          const b = make("button", { type: "button" }, end(r.from), make("em", {}, r.label), r.label === entities[r.to].name ? "" : end(r.to));
          b.onclick = () => choose(r.from, true);
          const row = make("li", {}, b);
          byId("claims").append(row);
          return { r, row };
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
          const fits = i => [entities[i].name, ...entities[i].aliases].some(n => n.toLowerCase().includes(word));
          rows.forEach((row, i) => {
            row.hidden = !shown.has(entities[i].type) || !fits(i);
            row.firstChild.classList.toggle("on", i === chosen);
          });
          for (const { r, row } of claims) {
            row.hidden = ![r.from, r.to].every(i => shown.has(entities[i].type)) || !(fits(r.from) || fits(r.to) || r.label.toLowerCase().includes(word));
            row.classList.toggle("on", r.from === chosen || r.to === chosen);
          }
          document.querySelector("h2").hidden = claims.every(c => c.row.hidden);
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
}
