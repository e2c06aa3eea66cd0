/** Pages of auditors. */
