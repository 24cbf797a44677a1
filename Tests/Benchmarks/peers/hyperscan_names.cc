// Hyperscan finds names as literals, their ends are checked: hyperscan_names NAMES TEXT SAMPLES
#include <hs/hs.h>

#include "line_confirmation.h"

// Letters and digits as far as Latin script goes; other scripts count as none.
static bool is_word(uint32_t scalar) {
    if (scalar < 0x80) return isalnum(scalar);
    return (scalar >= 0xC0 && scalar < 0x250 && scalar != 0xD7 && scalar != 0xF7) || scalar == 0xAA || scalar == 0xBA;
}

static uint32_t scalar_at(const std::string &text, size_t offset) {
    unsigned char first = text[offset];
    if (first < 0x80 || offset + 1 >= text.size()) return first;
    if (first < 0xE0) return (first & 0x1F) << 6 | (text[offset + 1] & 0x3F);
    return 0xFFFF;
}

static size_t before(const std::string &text, size_t offset) {
    do offset--;
    while (offset > 0 && (text[offset] & 0xC0) == 0x80);
    return offset;
}

static bool begins(const std::string &text, size_t start) {
    if (start == 0) return true;
    size_t mark = before(text, start);
    if (is_word(scalar_at(text, mark))) return false;
    bool binds = text[mark] == '-' || text[mark] == '\'' || text.compare(mark, start - mark, "’") == 0;
    return !binds || mark == 0 || !is_word(scalar_at(text, before(text, mark)));
}

static bool ends(const std::string &text, size_t end) {
    if (end >= text.size()) return true;
    if (is_word(scalar_at(text, end))) return false;
    return text[end] != '-' || end + 1 >= text.size() || !is_word(scalar_at(text, end + 1));
}

struct Pass {
    const std::string &text;
    const std::vector<size_t> &lengths;
    Tally tally;
};

static int propose(unsigned int name, unsigned long long, unsigned long long to, unsigned int, void *context) {
    Pass &pass = *static_cast<Pass *>(context);
    size_t start = to - pass.lengths[name];
    if (begins(pass.text, start) && ends(pass.text, to)) pass.tally.add(0, start, to);
    return 0;
}

int main(int, char **arguments) {
    std::string text = read_file(arguments[2]);
    std::vector<std::string> names;
    std::ifstream file(arguments[1]);
    for (std::string line; std::getline(file, line);) names.push_back(line);
    double start = seconds_now();
    std::vector<const char *> literals;
    std::vector<unsigned int> ids, flags(names.size(), 0);
    std::vector<size_t> lengths;
    for (const std::string &name : names) {
        literals.push_back(name.c_str());
        ids.push_back(ids.size());
        lengths.push_back(name.size());
    }
    hs_database_t *database = nullptr;
    hs_compile_error_t *error = nullptr;
    if (hs_compile_lit_multi(literals.data(), flags.data(), ids.data(), lengths.data(), names.size(), HS_MODE_BLOCK,
                             nullptr, &database, &error)
        != HS_SUCCESS) {
        fprintf(stderr, "Hyperscan does not take the names: %s\n", error->message);
        return 2;
    }
    hs_scratch_t *scratch = nullptr;
    hs_alloc_scratch(database, &scratch);
    double load = seconds_now() - start;
    report(load, atoi(arguments[3]), [&] {
        Pass pass{text, lengths, {}};
        hs_scan(database, text.data(), text.size(), 0, scratch, propose, &pass);
        return pass.tally;
    });
}
