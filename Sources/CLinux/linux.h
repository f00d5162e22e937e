/* What the C library has and Swift's Glibc module hides. */

/* renameat2(2): with RENAME_EXCHANGE the two names change places in one step; with RENAME_NOREPLACE nothing that
   stands under the new name is replaced. */
extern int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);

enum { carebook_rename_noreplace = 1, carebook_rename_exchange = 2 };
