#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
// The nodes' layout: literals are read in place, by length, instead of being copied to strings one by one.
#include <cmark-gfm/node.h>

// Set once, when the extensions register; read through functions because a C variable is shared mutable state.
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL;

static inline uint16_t carebook_table_type(void) { return (uint16_t)CMARK_NODE_TABLE; }
static inline uint16_t carebook_table_row_type(void) { return (uint16_t)CMARK_NODE_TABLE_ROW; }
static inline uint16_t carebook_table_cell_type(void) { return (uint16_t)CMARK_NODE_TABLE_CELL; }

// U+FDD0 in UTF-8: a noncharacter, which Swift takes in no literal.
static inline void carebook_feed_joiner(cmark_parser *parser) { cmark_parser_feed(parser, "\xEF\xB7\x90", 3); }

// A GNU function of the C library, which its header shows only on request.
extern void *memmem(const void *haystack, size_t length, const void *needle, size_t needle_length);
