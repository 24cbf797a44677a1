/*
 * Vev for C, and for all that can call C.
 *
 *     char *message = NULL;
 *     vev_extractor *extractor = vev_open("{\"language\": \"nb\"}", &message);
 *     vev_document document = {.text = text, .length = strlen(text)};
 *     char *json = vev_extract(extractor, &document, NULL, &message);
 *     ...
 *     vev_free(json);
 *     vev_close(extractor);
 *
 * All strings are UTF-8. Nothing throws and nothing ends the process: what goes wrong is told by a message, which the
 * caller frees with vev_free, as all strings that Vev hands out. Where a message is not wanted, NULL stands for its place.
 *
 * An extractor may be used by any number of threads at once from when it is open until it is closed. No call waits for
 * another thread to be scheduled, so a process may open an extractor, fork, and go on using it in the child.
 */
#ifndef VEV_H
#define VEV_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Plugins, read and compiled. */
typedef struct vev_extractor vev_extractor;

/** A text, and what is known about it. */
typedef struct vev_document {
    /** The text; it need not end with a zero. */
    const char *text;
    /** The length of the text in bytes. */
    size_t length;
    /** What tells the document from others; NULL for nothing. */
    const char *id;
    /** The BCP 47 tag of its language, such as "nb"; NULL to have it told from the text. */
    const char *language;
    /** The day or moment that relative dates are resolved against, such as "2024-10-29"; NULL when it is not known. */
    const char *date;
} vev_document;

/** The version of Vev, such as "0.1.0"; not to be freed. */
const char *vev_version(void);

/**
 * Opens an extractor.
 *
 * configuration is a JSON object, or NULL for all defaults. Its members, all of them optional:
 *   "plugins"           the ids of the plugins whose annotations are wanted; all without it
 *   "plugin-paths"      folders with plugins beside the standard ones
 *   "standard-plugins"  the folder of the standard plugins, where it does not lie beside the executable
 *   "language"          the language of documents that do not name one; without it each text tells
 *   "reference-date"    the day that relative dates are resolved against, of documents that do not name one
 *   "minimum-score"     the score, 0 to 1, under which nothing is reported
 *   "options"           options of plugins, by "plugin.option"
 *
 * Returns NULL, and a message with a line for each problem, when that cannot be done.
 */
vev_extractor *vev_open(const char *configuration, char **message);

/**
 * The graph of a document as one line of JSON, in the form that is described in document-graph.schema.json. Offsets
 * count Unicode scalars (code points) from the beginning of the text.
 *
 * length, where it is not NULL, becomes the length of the line in bytes without the zero at its end.
 * Returns NULL, and a message, when that cannot be done.
 */
char *vev_extract(const vev_extractor *extractor, const vev_document *document, size_t *length, char **message);

/** Frees a string that Vev handed out; NULL is fine. */
void vev_free(char *string);

/** Closes an extractor that nobody uses any more; NULL is fine. */
void vev_close(vev_extractor *extractor);

/** Document graphs merged into one; for one thread at a time. */
typedef struct vev_corpus vev_corpus;

/** Opens an empty corpus graph. */
vev_corpus *vev_corpus_open(void);

/**
 * Adds graphs out of JSON Lines: what vev_extract and vev_corpus_lines give, in any mixture. Any order and any grouping
 * of the same documents gives the same graph, and a document that comes twice counts once: its id tells it from others.
 *
 * Returns 0; or 1 and a message, and then the lines in front of the one that it names have been added.
 */
int vev_corpus_add(vev_corpus *corpus, const char *lines, size_t length, char **message);

/**
 * The graph as JSON Lines, in the form that is described in corpus-graph.schema.json: a line for the documents, then
 * one for each entity, then one for each relation. length, where it is not NULL, becomes their length in bytes.
 */
char *vev_corpus_lines(const vev_corpus *corpus, size_t *length);

/** Closes a corpus graph; NULL is fine. */
void vev_corpus_close(vev_corpus *corpus);

#ifdef __cplusplus
}
#endif

#endif
