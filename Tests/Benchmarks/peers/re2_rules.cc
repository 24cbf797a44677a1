// RE2::Set proposes rules for each line, PCRE2 confirms on the line: re2_rules RULES TEXT SAMPLES
#include <re2/set.h>

#include "line_confirmation.h"

int main(int, char **arguments) {
    std::vector<Rule> rules = read_rules(arguments[1]);
    std::string text = read_file(arguments[2]);
    double start = seconds_now();
    Confirmation confirmation(rules);
    RE2::Options options;
    options.set_max_mem(int64_t(1) << 30);
    RE2::Set set(options, RE2::UNANCHORED);
    std::string error;
    for (const Rule &rule : rules) {
        if (set.Add(rule.filter, &error) < 0) {
            fprintf(stderr, "RE2 does not take '%s': %s\n", rule.filter.c_str(), error.c_str());
            return 2;
        }
    }
    set.Compile();
    double load = seconds_now() - start;
    report(load, atoi(arguments[3]), [&] {
        Tally tally;
        std::vector<int> proposed;
        for (size_t first = 0; first < text.size();) {
            size_t end = std::min(text.find('\n', first), text.size());
            proposed.clear();
            set.Match(re2::StringPiece(text.data() + first, end - first), &proposed);
            for (int rule : proposed) confirmation.confirm(rule, text, first, end, tally);
            first = end + 1;
        }
        return tally;
    });
}
