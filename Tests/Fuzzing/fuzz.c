/*
 * Feeds bytes that libFuzzer makes up to the library. VEV_FUZZ names what they stand for:
 *
 *   document  the bytes of a text, for all standard plugins (their folder is VEV_PLUGINS)
 *   plugin    the files of a plugin: manifest, rules and a list, each behind a line "===="; then a text is read with it
 *   graph     lines of graphs, merged and written
 *   jsonl, html, csv, zip   an input of that kind, packed or not
 *   presidio, spacy         recognizers of another tool, to make a plugin of
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "vev.h"

/* Of FuzzTargets: what callers of the C interface have no way to. */
void vev_fuzz_input(const char *kind, const unsigned char *bytes, size_t size);
void vev_fuzz_import(const char *kind, const unsigned char *bytes, size_t size);

static void (*target)(const char *bytes, size_t size);
static vev_extractor *standard;
static char folder[200];

static void require(int holds, const char *what)
{
    if (holds) return;
    fprintf(stderr, "broken promise: %s\n", what);
    abort();
}

static void read_document(const char *bytes, size_t size)
{
    vev_document document = {.text = bytes, .length = size, .date = "2024-10-29"};
    char *message = NULL;
    size_t length = 0;
    char *json = vev_extract(standard, &document, &length, &message);
    require((json == NULL) == (message != NULL), "a call gives a graph or a message");
    if (json != NULL) require(strlen(json) == length, "a graph is one string");
    vev_free(json);
    vev_free(message);
}

static void write_file(const char *name, const char *bytes, size_t size)
{
    char path[256];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "wb");
    require(file != NULL, "the folder can be written");
    fwrite(bytes, 1, size, file);
    fclose(file);
}

static void read_plugin(const char *bytes, size_t size)
{
    static const char *const names[] = {"plugin.yaml", "nb/rules.yaml", "nb/words.tsv"};
    const char *end = bytes + size;
    for (int number = 0; number < 3; number++) {
        const char *next = bytes == NULL ? NULL : memmem(bytes, (size_t)(end - bytes), "====\n", 5);
        const char *stop = number < 2 && next != NULL ? next : end;
        write_file(names[number], bytes, (size_t)(stop - bytes));
        bytes = stop == end ? end : stop + 5;
    }
    char configuration[256], *message = NULL;
    snprintf(configuration, sizeof configuration, "{\"standard-plugins\": \"%s\", \"language\": \"nb\"}", folder);
    vev_extractor *extractor = vev_open(configuration, &message);
    require((extractor == NULL) == (message != NULL), "opening gives an extractor or a message");
    vev_free(message);
    if (extractor == NULL) return;
    vev_document document = {.text = "Kari Holm kom til Bodø 3. mai. aaaaaaaaaaaaaaaaaaaaaaaa!", .length = 57};
    vev_free(vev_extract(extractor, &document, NULL, NULL));
    vev_close(extractor);
}

static void read_graph(const char *bytes, size_t size)
{
    vev_corpus *corpus = vev_corpus_open();
    char *message = NULL;
    int status = vev_corpus_add(corpus, bytes, size, &message);
    require((status != 0) == (message != NULL), "adding tells what is wrong");
    vev_free(message);
    size_t length = 0;
    char *lines = vev_corpus_lines(corpus, &length);
    /* What is written can be read, and merged with itself it stays the same. */
    require(vev_corpus_add(corpus, lines, length, NULL) == 0, "written lines can be read");
    char *again = vev_corpus_lines(corpus, NULL);
    require(strcmp(lines, again) == 0, "merging is idempotent");
    vev_free(lines);
    vev_free(again);
    vev_corpus_close(corpus);
}

static const char *kind;

static void read_input(const char *bytes, size_t size) { vev_fuzz_input(kind, (const unsigned char *)bytes, size); }

static void import(const char *bytes, size_t size) { vev_fuzz_import(kind, (const unsigned char *)bytes, size); }

static void open_standard_plugins(void)
{
    char configuration[4096], *message = NULL;
    snprintf(configuration, sizeof configuration, "{\"standard-plugins\": \"%s\"}", getenv("VEV_PLUGINS"));
    standard = vev_open(configuration, &message);
    require(standard != NULL, message == NULL ? "the plugins open" : message);
}

static void make_folder(void)
{
    char languages[256];
    const char *temporary = getenv("TMPDIR");
    snprintf(folder, sizeof folder, "%s/vev-fuzzing-XXXXXX", temporary == NULL ? "/tmp" : temporary);
    require(mkdtemp(folder) != NULL, "there is room for a plugin");
    snprintf(languages, sizeof languages, "%s/nb", folder);
    mkdir(languages, 0700);
}

static const struct {
    const char *name;
    void (*read)(const char *bytes, size_t size);
    void (*prepare)(void);
} targets[] = {
    {"document", read_document, open_standard_plugins},
    {"plugin", read_plugin, make_folder},
    {"graph", read_graph, NULL},
    {"jsonl", read_input, NULL},
    {"html", read_input, NULL},
    {"csv", read_input, NULL},
    {"zip", read_input, NULL},
    {"presidio", import, NULL},
    {"spacy", import, NULL},
};

int LLVMFuzzerInitialize(int *count, char ***arguments)
{
    (void)count;
    (void)arguments;
    kind = getenv("VEV_FUZZ");
    require(kind != NULL, "VEV_FUZZ names what is fuzzed");
    for (size_t number = 0; number < sizeof targets / sizeof *targets; number++) {
        if (strcmp(kind, targets[number].name) != 0) continue;
        target = targets[number].read;
        if (targets[number].prepare != NULL) targets[number].prepare();
    }
    require(target != NULL, "VEV_FUZZ is one of the names above");
    return 0;
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    target((const char *)data, size);
    return 0;
}
