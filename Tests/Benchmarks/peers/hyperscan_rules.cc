// Hyperscan proposes lines for each rule, PCRE2 confirms on the line: hyperscan_rules RULES TEXT SAMPLES
#include <hs/hs.h>

#include "line_confirmation.h"

struct Pass {
    const std::string &text;
    Confirmation &confirmation;
    std::vector<size_t> done; // per rule, the end of the last line that was confirmed
    Tally tally;
};

static int propose(unsigned int rule, unsigned long long, unsigned long long to, unsigned int, void *context) {
    Pass &pass = *static_cast<Pass *>(context);
    if (to <= pass.done[rule]) return 0;
    size_t before = to > 0 ? pass.text.rfind('\n', to - 1) : std::string::npos;
    size_t start = before == std::string::npos ? 0 : before + 1;
    size_t end = std::min(pass.text.find('\n', to), pass.text.size());
    pass.done[rule] = end;
    pass.confirmation.confirm(rule, pass.text, start, end, pass.tally);
    return 0;
}

int main(int, char **arguments) {
    std::vector<Rule> rules = read_rules(arguments[1]);
    std::string text = read_file(arguments[2]);
    double start = seconds_now();
    Confirmation confirmation(rules);
    std::vector<const char *> filters;
    std::vector<unsigned int> ids, flags;
    for (const Rule &rule : rules) {
        filters.push_back(rule.filter.c_str());
        ids.push_back(ids.size());
        flags.push_back(HS_FLAG_UTF8 | HS_FLAG_UCP | HS_FLAG_PREFILTER);
    }
    hs_database_t *database = nullptr;
    hs_compile_error_t *error = nullptr;
    if (hs_compile_multi(filters.data(), flags.data(), ids.data(), filters.size(), HS_MODE_BLOCK, nullptr, &database,
                         &error)
        != HS_SUCCESS) {
        fprintf(stderr, "Hyperscan does not take the rules: %s\n", error->message);
        return 2;
    }
    hs_scratch_t *scratch = nullptr;
    hs_alloc_scratch(database, &scratch);
    double load = seconds_now() - start;
    report(load, atoi(arguments[3]), [&] {
        Pass pass{text, confirmation, std::vector<size_t>(rules.size(), 0), {}};
        hs_scan(database, text.data(), text.size(), 0, scratch, propose, &pass);
        return pass.tally;
    });
}
