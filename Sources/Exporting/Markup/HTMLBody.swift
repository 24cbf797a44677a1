/// The parts of the page that the script fills.
enum HTMLBody {
    static let text = #"""
        <header>
          <div><h1 id="title"></h1><p id="facts"></p></div>
          <nav id="types" aria-label="Types shown"></nav>
        </header>
        <main>
          <article id="text" tabindex="-1" aria-label="Text"></article>
          <aside>
            <section id="drawing" aria-label="Graph">
              <svg id="net" role="img" aria-label="Entities and relations"></svg>
              <p class="hint">drag to arrange · click to find in the text and to read the dashed lines</p>
            </section>
            <section id="lists">
              <label class="search"><span>Find</span><input id="search" type="search" placeholder="filter by name  ( / )"></label>
              <h2>Relations</h2>
              <ol id="claims"></ol>
              <h2>Entities</h2>
              <ol id="entities"></ol>
            </section>
          </aside>
        </main>
        <div id="tip" role="tooltip" hidden></div>
        """#
}
