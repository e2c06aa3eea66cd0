package org.contactpoint.contract.table;

import java.util.List;

/** Every table of the service. */
public final class Tables {
  /** The partition key of every table. */
  public static final String PARTITION = "pk";

  /** The sort key of the tables that have one. */
  public static final String SORT = "sk";

  /** An authority's items of one kind, in the order of their time. */
  public static final String BY_AUTHORITY = "byAuthority";

  /** Items that somebody still has to work on; finished ones are not in it. */
  public static final String WORKLIST = "worklist";

  /** The trail of one child. */
  public static final String BY_CHILD = "byChild";

  /** The trail of one account. */
  public static final String BY_ACCOUNT = "byAccount";

  /** The order of time in every index: an instant of fixed width, and an id. */
  public static final String ORDER = "order";

  /** The attribute of {@link #BY_AUTHORITY}. */
  public static final String AUTHORITY = "authority";

  /** The attribute of {@link #WORKLIST}. */
  public static final String WORK = "work";

  /** The attribute of {@link #BY_CHILD}. */
  public static final String CHILD = "child";

  /** The attribute of {@link #BY_ACCOUNT}. */
  public static final String ACCOUNT = "account";

  /** The attribute by which items of some tables expire, in epoch seconds. */
  public static final String EXPIRES = "expires";

  /** The records: open ones whole, shielded ones their face; and the merges. */
  public static final Table DIRECTORY =
      Table.of("directory", KeyPurpose.DIRECTORY, PARTITION).sortedBy(SORT);

  /** The children under each keyed hash. */
  public static final Table SEARCH_INDEX =
      Table.of("search-index", KeyPurpose.DIRECTORY, PARTITION).sortedBy(SORT);

  /**
   * Hidden facts of shielded children, encrypted; shields, call-backs, investigations and
   * quarantined rows.
   */
  public static final Table SHIELDED =
      Table.of("shielded", KeyPurpose.SHIELDED, PARTITION)
          .sortedBy(SORT)
          .with(new Index(BY_AUTHORITY, AUTHORITY, ORDER), new Index(WORKLIST, WORK, ORDER));

  /** The keyed hashes by which uploads recognise a shielded child: one item each. */
  public static final Table SHIELDED_INDEX =
      Table.of("shielded-index", KeyPurpose.SHIELDED, PARTITION);

  /**
   * Which children are hidden, and nothing else of them: one partition, by number. The records may
   * be put back to an earlier day; this never is, so that whoever was hidden since is known.
   */
  public static final Table SHIELD_REGISTER =
      Table.of("shield-register", KeyPurpose.SHIELDED, PARTITION).sortedBy(SORT);

  /** The accounts, and the addresses and papers that name one of them for ever. */
  public static final Table ACCOUNTS =
      Table.of("accounts", KeyPurpose.DIRECTORY, PARTITION)
          .with(new Index(BY_AUTHORITY, AUTHORITY, ORDER), new Index(WORKLIST, WORK, ORDER));

  /**
   * The trail: a writer's entries by their numbers, padded so that each entry's mentions of
   * children, and of the account that was acted for, follow it. Nobody updates or deletes, and each
   * change is streamed to the archive.
   */
  public static final Table AUDIT =
      Table.of("audit", KeyPurpose.AUDIT, PARTITION)
          .sortedBy(SORT)
          .with(new Index(BY_CHILD, CHILD, ORDER), new Index(BY_ACCOUNT, ACCOUNT, ORDER))
          .handedOn();

  /** The head of each writer's chain. */
  public static final Table AUDIT_HEADS = Table.of("audit-heads", KeyPurpose.AUDIT, PARTITION);

  /** Uploads, their slices, the memory of source records and the rows that wait. */
  public static final Table UPLOADS =
      Table.of("uploads", KeyPurpose.DIRECTORY, PARTITION)
          .sortedBy(SORT)
          .with(new Index(BY_AUTHORITY, AUTHORITY, ORDER), new Index(WORKLIST, WORK, ORDER));

  /**
   * Pairs of records that may be of one child, under each of the two numbers, and the numbers of
   * records that are to be compared. Nothing of any child but the number.
   */
  public static final Table DUPLICATES =
      Table.of("duplicates", KeyPurpose.DIRECTORY, PARTITION)
          .sortedBy(SORT)
          .with(new Index(BY_AUTHORITY, AUTHORITY, ORDER));

  /**
   * The next step of each record's life, by the month and day on which it is due. Nothing of any
   * child but the number.
   */
  public static final Table LIFE_CYCLE =
      Table.of("life-cycle", KeyPurpose.DIRECTORY, PARTITION).sortedBy(SORT);

  /**
   * The numbers of children whose records were destroyed, each by itself and by its day, and
   * nothing else of anybody. The records may be put back to an earlier day; this never is, so that
   * whoever was destroyed since is known.
   */
  public static final Table DESTROYED =
      Table.of("destroyed", KeyPurpose.DIRECTORY, PARTITION).sortedBy(SORT);

  /** For how many days each table can be put back to any of their seconds. */
  public static final int DAYS_OF_RECOVERY = 35;

  /** Answers remembered for repeats of a request. */
  public static final Table REQUESTS =
      Table.of("requests", KeyPurpose.DIRECTORY, PARTITION).expiringBy(EXPIRES);

  /**
   * Who watches which child, when there was news of one, and which notices were read: keyed hashes,
   * times and the number of the child, and nothing else of anybody. What is told is in the records.
   * Each change is streamed to whoever asks by e-mail to look.
   */
  public static final Table NOTICES =
      Table.of("notices", KeyPurpose.DIRECTORY, PARTITION)
          .sortedBy(SORT)
          .with(new Index(BY_ACCOUNT, ACCOUNT, ORDER))
          .expiringBy(EXPIRES)
          .handedOn();

  /**
   * Which of the {@link #RECORDS} people are served from, by the ids of the tables. It is never put
   * back, so that tables that were are known.
   */
  public static final Table SERVED = Table.of("served-tables", KeyPurpose.DIRECTORY, PARTITION);

  /** What may be misuse, by council and state; nothing of any child. */
  public static final Table ALERTS =
      Table.of("alerts", KeyPurpose.AUDIT, PARTITION)
          .with(new Index(BY_AUTHORITY, AUTHORITY, ORDER), new Index(WORKLIST, WORK, ORDER));

  /** What the rules of misuse have counted of accounts, for some days. */
  public static final Table WATCH_COUNTERS =
      Table.of("watch-counters", KeyPurpose.AUDIT, PARTITION).expiringBy(EXPIRES);

  /**
   * Keyed hashes of the names that councils' feeds sent, for some weeks: a search for one of them
   * is marked (rules §7.16).
   */
  public static final Table FEED_NAMES =
      Table.of("feed-names", KeyPurpose.AUDIT, PARTITION).expiringBy(EXPIRES);

  /**
   * Who is signed in to the pages: sealed under a key that the browser's cookie is a part of, so
   * that whoever reads the table can use no session.
   */
  public static final Table SESSIONS =
      Table.of("sessions", KeyPurpose.SESSIONS, PARTITION).sortedBy(SORT).expiringBy(EXPIRES);

  /** The tables about children. They are restored to an earlier time together, or none of them. */
  public static final List<Table> RECORDS =
      List.of(DIRECTORY, SEARCH_INDEX, SHIELDED, SHIELDED_INDEX, UPLOADS, DUPLICATES, LIFE_CYCLE);

  /** What is never restored and says what restored records may not show. */
  public static final List<Table> REMEMBERED = List.of(SHIELD_REGISTER, DESTROYED);

  /** All of them. */
  public static final List<Table> ALL =
      List.of(
          DIRECTORY,
          SEARCH_INDEX,
          SHIELDED,
          SHIELDED_INDEX,
          SHIELD_REGISTER,
          ACCOUNTS,
          AUDIT,
          AUDIT_HEADS,
          UPLOADS,
          DUPLICATES,
          LIFE_CYCLE,
          DESTROYED,
          REQUESTS,
          SERVED,
          NOTICES,
          ALERTS,
          WATCH_COUNTERS,
          FEED_NAMES,
          SESSIONS);

  private Tables() {}
}
