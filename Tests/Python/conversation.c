/* Talks to the library as a program in C does: opens, extracts from several threads, hears what is wrong, closes. */
#include <assert.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "vev.h"

static const char *const sentence = "Kari Holm kom til Bod\xC3\xB8 i g\xC3\xA5r.";

static char *extract(const vev_extractor *extractor)
{
    vev_document document = {.text = sentence, .length = strlen(sentence), .id = "one", .date = "2024-10-29"};
    char *message = NULL;
    size_t length = 0;
    char *json = vev_extract(extractor, &document, &length, &message);
    if (json == NULL) {
        fprintf(stderr, "%s\n", message);
        abort();
    }
    assert(strlen(json) == length);
    return json;
}

static void *extract_often(void *extractor)
{
    for (int turn = 0; turn < 200; turn++) vev_free(extract(extractor));
    return NULL;
}

static void expect_refusal(const char *configuration, const char *wanted)
{
    char *message = NULL;
    assert(vev_open(configuration, &message) == NULL);
    if (strstr(message, wanted) == NULL) {
        fprintf(stderr, "'%s' does not say '%s'\n", message, wanted);
        abort();
    }
    vev_free(message);
    assert(vev_open(configuration, NULL) == NULL);
}

/* Options of plugins reach them. */
static void expect_day_order(const char *plugins, const char *order, const char *wanted)
{
    char configuration[4096], *message = NULL;
    snprintf(configuration, sizeof configuration,
        "{\"standard-plugins\": \"%s\", \"language\": \"en\", \"options\": {\"dates.day-order\": \"%s\"}}", plugins, order);
    vev_extractor *extractor = vev_open(configuration, &message);
    vev_document document = {.text = "She left on 04/05/2024.", .length = 23};
    char *json = vev_extract(extractor, &document, NULL, NULL);
    assert(json != NULL && strstr(json, wanted) != NULL);
    vev_free(json);
    vev_close(extractor);
}

int main(int count, char **arguments)
{
    assert(count == 2);
    char configuration[4096], *message = NULL;
    snprintf(configuration, sizeof configuration, "{\"standard-plugins\": \"%s\", \"language\": \"nb\"}", arguments[1]);

    expect_refusal("[1]", "not a JSON object");
    expect_refusal("{\"plugin\": [\"people\"]}", "did you mean 'plugins'?");
    expect_refusal("{\"minimum-score\": \"high\"}", "is not a number");
    expect_refusal("{\"standard-plugins\": \"/no/such/folder\"}", "/no/such/folder");
    expect_refusal("{\"reference-date\": \"tomorrow\"}", "'tomorrow' is no date");

    vev_extractor *extractor = vev_open(configuration, &message);
    if (extractor == NULL) {
        fprintf(stderr, "%s\n", message);
        return 1;
    }
    char *first = extract(extractor);
    assert(strstr(first, "\"timex\": \"2024-10-28\"") || strstr(first, "\"timex\":\"2024-10-28\""));
    assert(strstr(first, "Kari Holm"));

    vev_document broken = {.text = "a\xFF", .length = 2};
    assert(vev_extract(extractor, &broken, NULL, &message) == NULL);
    assert(strstr(message, "byte 1 is 0xff"));
    vev_free(message);
    broken = (vev_document){.text = "a", .length = 1, .date = "soon"};
    assert(vev_extract(extractor, &broken, NULL, NULL) == NULL);
    assert(vev_extract(NULL, &broken, NULL, NULL) == NULL);
    vev_document empty = {0};
    char *nothing = vev_extract(extractor, &empty, NULL, NULL);
    assert(nothing != NULL);
    vev_free(nothing);

    expect_day_order(arguments[1], "day-first", "2024-05-04");
    expect_day_order(arguments[1], "month-first", "2024-04-05");

    pthread_t threads[4];
    for (int number = 0; number < 4; number++) pthread_create(&threads[number], NULL, extract_often, extractor);
    for (int number = 0; number < 4; number++) pthread_join(threads[number], NULL);

    /* A child goes on with what its parent opened. */
    pid_t child = fork();
    if (child == 0) {
        char *again = extract(extractor);
        _exit(strcmp(first, again) == 0 ? 0 : 1);
    }
    int status = 1;
    waitpid(child, &status, 0);
    assert(WIFEXITED(status) && WEXITSTATUS(status) == 0);

    vev_free(first);
    vev_free(NULL);
    vev_close(extractor);
    vev_close(NULL);
    printf("conversation in C: fine, Vev %s\n", vev_version());
    return 0;
}
