/// How the page looks, by day and by night, on a wide screen and on a phone.
enum HTMLStyle {
    static let text = #"""
        :root { color-scheme: light dark; --paper: #fcfbf8; --card: #fff; --ink: #23211e; --soft: #77716a; --line: #e6e1d8;
          --tint: 88%; --rich: 75%; --node: 88%; --edge: #b9b1a5; }
        @media (prefers-color-scheme: dark) { :root { --paper: #171614; --card: #201f1c; --ink: #ebe7df; --soft: #9b948a;
          --line: #35322d; --tint: 25%; --rich: 38%; --node: 42%; --edge: #5f584f; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, "DejaVu Sans", sans-serif; }
        header { position: sticky; top: 0; z-index: 3; display: flex; gap: .6rem 2rem; align-items: center; flex-wrap: wrap;
          justify-content: space-between; padding: .7rem 1.6rem; background: var(--paper); border-bottom: 1px solid var(--line); }
        h1 { margin: 0; font-size: 1.05rem; overflow-wrap: anywhere; } #facts { margin: 0; color: var(--soft); font-size: .82rem; }
        nav { display: flex; flex-wrap: wrap; gap: .35rem; }
        button { font: inherit; color: inherit; cursor: pointer; }
        nav button { border: 1px solid hsl(var(--h) 50% 60% / .6); background: hsl(var(--h) var(--rich) var(--tint)); border-radius: 2rem;
          padding: .08rem .7rem; font-size: .8rem; } nav button[aria-pressed=false] { background: none; opacity: .5; }
        nav small { opacity: .65; margin-left: .3em; }
        main { display: grid; grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); gap: 2rem; max-width: 1560px; margin: auto; padding: 1.4rem 1.6rem; }
        article { font: 17.5px/1.75 Charter, Georgia, "DejaVu Serif", serif; white-space: pre-wrap; overflow-wrap: anywhere; max-width: 44em; outline: 0; }
        mark { color: inherit; background: hsl(var(--h) var(--rich) var(--tint)); border-radius: .25em; padding: .08em .15em; cursor: pointer; -webkit-box-decoration-break: clone; box-decoration-break: clone;
          box-shadow: inset 0 -2px hsl(var(--h) 50% 55% / .55); transition: opacity .15s; }
        mark.off { background: none; box-shadow: none; padding: 0; cursor: text; }
        mark.on { background: hsl(var(--h) 75% 50% / .45); box-shadow: 0 0 0 2px hsl(var(--h) 60% 50%); }
        :focus-visible { outline: 2px solid hsl(215 80% 55%); outline-offset: 2px; }
        aside { position: sticky; top: 5rem; align-self: start; display: grid; gap: 1rem; grid-template-rows: minmax(0, 1fr) minmax(0, 1fr); height: calc(100vh - 6.5rem); }
        aside section { background: var(--card); border: 1px solid var(--line); border-radius: 12px; overflow: auto; position: relative; }
        #drawing { overflow: hidden; } #net { width: 100%; height: 100%; display: block; touch-action: pan-y; }
        .hint { position: absolute; left: .9rem; bottom: .4rem; margin: 0; font-size: .72rem; color: var(--soft); pointer-events: none; }
        #net line { stroke: var(--edge); stroke-width: 1.5; } #net line.on { stroke: var(--ink); stroke-width: 2.2; }
        #net text { font-size: calc(12px * var(--small, 1) * var(--zoom, 1)); fill: var(--ink); text-anchor: middle; paint-order: stroke; stroke: var(--card); stroke-width: calc(3.5px * var(--zoom, 1)); stroke-linejoin: round; pointer-events: none; }
        #net text.relation { font-size: calc(10px * var(--small, 1) * var(--zoom, 1)); fill: var(--soft); font-style: italic; }
        #net line.plain { stroke-dasharray: 3 4; stroke-width: 1.1; } #net text.plain { visibility: hidden; } #net text.plain.on { visibility: visible; }
        #net g.node { cursor: grab; touch-action: none; } #net circle { fill: hsl(var(--h) var(--rich) var(--node)); stroke: hsl(var(--h) 50% 50%); stroke-width: 1.5; }
        #net .on circle { stroke-width: 4; } #net .dim { opacity: .18; }
        #net .crowded text, #net text.crowded { visibility: hidden; } #net g.near text, #net g.node:hover text, #net text.crowded.on { visibility: visible; }
        .search { position: sticky; top: 0; display: flex; gap: 1rem; align-items: center; padding: .55rem .9rem; background: var(--card); border-bottom: 1px solid var(--line); font-weight: 600; }
        input { flex: 1; min-width: 0; font: inherit; font-weight: 400; padding: .15rem .6rem; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); color: inherit; }
        h2 { margin: .7rem .9rem 0; font-size: .72rem; font-weight: 600; letter-spacing: .07em; text-transform: uppercase; color: var(--soft); }
        ol { list-style: none; margin: 0; padding: .3rem; }
        #claims button { grid-template-columns: repeat(3, minmax(0, 1fr)); font-size: .9rem; } #claims em { color: var(--soft); font-size: .84rem; }
        #claims b { display: flex; align-items: baseline; gap: .4rem; font-weight: 500; min-width: 0; overflow-wrap: anywhere; } #claims b::before { content: ""; flex: none; width: .55rem; height: .55rem; border-radius: 50%; background: hsl(var(--h) 55% 52%); }
        #claims .on em { color: inherit; } #claims .on button { background: var(--paper); }
        ol button { width: 100%; display: grid; grid-template-columns: .7rem 1fr auto; gap: .15rem .6rem; align-items: baseline; text-align: left; border: 0; background: none; border-radius: 7px; padding: .25rem .6rem; }
        ol button:hover { background: var(--paper); } ol button.on small, ol button.on ul { color: inherit; } ol button.on { background: hsl(var(--h) var(--rich) var(--tint)); }
        ol i { width: .65rem; height: .65rem; border-radius: 50%; background: hsl(var(--h) 55% 52%); }
        ol small { color: var(--soft); } ol ul { grid-column: 2 / 4; margin: 0; padding: 0; list-style: none; font-size: .8rem; color: var(--soft); }
        #tip { position: fixed; z-index: 9; max-width: 24rem; padding: .5rem .75rem; background: var(--ink); color: var(--paper); border-radius: 8px; font-size: .8rem; line-height: 1.4; pointer-events: none; }
        #tip b { display: block; font-size: .9rem; }
        @media (max-width: 820px) { main { grid-template-columns: minmax(0, 1fr); padding: 1rem; gap: 1.2rem; } header { padding: .6rem 1rem; position: static; }
          aside { display: contents; } #drawing { order: -1; height: 430px; } .hint { display: none; } #net { --small: .86; } #lists { max-height: none; } article { font-size: 16.5px; } }
        @media (prefers-reduced-motion: reduce) { * { transition: none !important; scroll-behavior: auto !important; } }
        """#
}
