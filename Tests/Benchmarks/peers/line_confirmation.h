// What the filters share: rules from a file, lines, PCRE2 on the lines that a filter proposes, and the report.
#pragma once

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

struct Rule {
    std::string pattern;
    std::string filter;
};

inline std::string read_file(const char *path) {
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

// A rule a line: id, pattern and filter, separated by tabs.
inline std::vector<Rule> read_rules(const char *path) {
    std::vector<Rule> rules;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        size_t first = line.find('\t'), second = line.find('\t', first + 1);
        rules.push_back({line.substr(first + 1, second - first - 1), line.substr(second + 1)});
    }
    return rules;
}

// What was found: how much, and a sum over rules and places that is the same however they are ordered.
struct Tally {
    uint64_t count = 0;
    uint64_t sum = 0;

    void add(uint64_t rule, uint64_t start, uint64_t end) {
        uint64_t mixed = ((rule * 1000003 + start) * 1000003 + end) * 0x9e3779b97f4a7c15;
        sum += mixed ^ (mixed >> 31);
        count += 1;
    }
};

// Plain PCRE2 with machine code, UTF and UCP, over one line at a time.
class Confirmation {
public:
    explicit Confirmation(const std::vector<Rule> &rules)
        : data(pcre2_match_data_create(64, nullptr)) {
        for (const Rule &rule : rules) codes.push_back(compile(rule.pattern));
    }

    void confirm(size_t rule, const std::string &text, size_t start, size_t end, Tally &tally) {
        PCRE2_SPTR line = reinterpret_cast<PCRE2_SPTR>(text.data()) + start;
        PCRE2_SIZE *offsets = pcre2_get_ovector_pointer(data);
        size_t position = 0, length = end - start;
        while (position <= length
               && pcre2_match(codes[rule], line, length, position, PCRE2_NO_UTF_CHECK, data, nullptr) >= 0) {
            tally.add(rule, start + offsets[0], start + offsets[1]);
            position = std::max(offsets[1], position + 1);
        }
    }

private:
    std::vector<pcre2_code *> codes;
    pcre2_match_data *data;

    static pcre2_code *compile(const std::string &pattern) {
        int error;
        PCRE2_SIZE offset;
        pcre2_code *code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern.data()), pattern.size(),
                                         PCRE2_UTF | PCRE2_UCP, &error, &offset, nullptr);
        if (!code) {
            fprintf(stderr, "PCRE2 does not take '%s'\n", pattern.c_str());
            exit(2);
        }
        pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
        return code;
    }
};

inline double seconds_now() {
    using namespace std::chrono;
    return duration<double>(steady_clock::now().time_since_epoch()).count();
}

// Searches once without counting the time, then so many times with it, and prints all as one JSON object.
template <typename Search>
void report(double load_seconds, int samples, Search search) {
    Tally tally = search();
    printf("{\"load_seconds\": %f, \"found\": %llu, \"sum\": \"%llu\", \"seconds\": [", load_seconds,
           (unsigned long long)tally.count, (unsigned long long)tally.sum);
    for (int sample = 0; sample < samples; sample++) {
        double start = seconds_now();
        search();
        printf("%s%f", sample ? ", " : "", seconds_now() - start);
    }
    printf("]}\n");
}
