// The parser of CommonMark with GitHub's additions, as Debian packages it.
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
