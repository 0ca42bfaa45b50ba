// PostgreSQL's own client library, as Debian packages it.
#include <libpq-fe.h>

// Swift does not see macros that are characters.
static const int ALPHA_PG_DIAG_SQLSTATE = PG_DIAG_SQLSTATE;
static const int ALPHA_PG_DIAG_CONSTRAINT_NAME = PG_DIAG_CONSTRAINT_NAME;
