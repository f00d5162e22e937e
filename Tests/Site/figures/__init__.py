"""What the pages of the statistics ought to say, worked out anew from the files of the releases."""
