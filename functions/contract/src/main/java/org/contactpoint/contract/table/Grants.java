package org.contactpoint.contract.table;

import static org.contactpoint.contract.table.TableAction.CONDITION_CHECK;
import static org.contactpoint.contract.table.TableAction.DELETE;
import static org.contactpoint.contract.table.TableAction.DESCRIBE;
import static org.contactpoint.contract.table.TableAction.GET;
import static org.contactpoint.contract.table.TableAction.PUT;
import static org.contactpoint.contract.table.TableAction.QUERY;
import static org.contactpoint.contract.table.TableAction.SCAN;
import static org.contactpoint.contract.table.TableAction.UPDATE;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may do what to which table: the least that each function works with. Nobody scans but those
 * who prove the trail, and so have to find what does not belong there, and who writes all search
 * entries again; and nobody updates or deletes the trail's entries (rules §7).
 */
public final class Grants {
  private static final Map<Deployable, Map<Table, Set<TableAction>>> ALL =
      new EnumMap<>(Deployable.class);

  /** Who does nothing that would have to be entered for an account. */
  private static final Set<Deployable> WITHOUT_ENTRIES =
      EnumSet.of(
          Deployable.ARCHIVE,
          Deployable.ENDING,
          Deployable.RE_KEYING,
          Deployable.MAILING,
          Deployable.PORTAL);

  static {
    for (Deployable writer : Deployable.values()) {
      if (!WITHOUT_ENTRIES.contains(writer)) {
        allow(writer, Tables.ACCOUNTS, GET);
        allow(writer, Tables.AUDIT, PUT);
        allow(writer, Tables.AUDIT_HEADS, GET, PUT);
      }
    }

    allow(Deployable.SEARCH, Tables.DIRECTORY, GET);
    allow(Deployable.SEARCH, Tables.SEARCH_INDEX, QUERY);
    // A search for what the own feed sent is marked (rules §7.16).
    allow(Deployable.SEARCH, Tables.FEED_NAMES, GET);

    allow(Deployable.REGISTRATION, Tables.DIRECTORY, GET, PUT, UPDATE, CONDITION_CHECK);
    allow(Deployable.REGISTRATION, Tables.SEARCH_INDEX, QUERY, PUT, UPDATE, DELETE);
    allow(Deployable.REGISTRATION, Tables.SHIELDED, PUT);
    // Whoever undoes a merge decides anew whose the rows are that came meanwhile.
    allow(Deployable.REGISTRATION, Tables.UPLOADS, GET, PUT);
    allow(Deployable.REGISTRATION, Tables.DUPLICATES, GET, QUERY, PUT, DELETE);
    allow(Deployable.REGISTRATION, Tables.REQUESTS, GET, PUT);
    allow(Deployable.REGISTRATION, Tables.NOTICES, GET, QUERY, PUT, DELETE);

    for (Deployable hiding : List.of(Deployable.SHIELDING, Deployable.RESTORING)) {
      allow(hiding, Tables.DIRECTORY, GET, PUT, UPDATE, CONDITION_CHECK);
      allow(hiding, Tables.SEARCH_INDEX, QUERY, PUT, DELETE);
      allow(hiding, Tables.SHIELDED, GET, QUERY, PUT, DELETE);
      allow(hiding, Tables.SHIELDED_INDEX, GET, UPDATE);
      allow(hiding, Tables.UPLOADS, GET, QUERY, PUT, DELETE);
      allow(hiding, Tables.DUPLICATES, PUT, DELETE);
      allow(hiding, Tables.NOTICES, QUERY, PUT, DELETE);
    }
    allow(Deployable.DESTROYING, Tables.DIRECTORY, GET, PUT, DELETE);
    allow(Deployable.DESTROYING, Tables.SEARCH_INDEX, DELETE);
    allow(Deployable.DESTROYING, Tables.SHIELDED, GET, QUERY, PUT, DELETE);
    allow(Deployable.DESTROYING, Tables.SHIELDED_INDEX, GET, UPDATE, DELETE);
    allow(Deployable.DESTROYING, Tables.SHIELD_REGISTER, DELETE);
    allow(Deployable.DESTROYING, Tables.UPLOADS, GET, QUERY, PUT, UPDATE, DELETE);
    allow(Deployable.DESTROYING, Tables.DUPLICATES, QUERY, DELETE);
    allow(Deployable.DESTROYING, Tables.LIFE_CYCLE, QUERY, DELETE);
    allow(Deployable.DESTROYING, Tables.DESTROYED, GET, QUERY, PUT);
    allow(Deployable.DESTROYING, Tables.NOTICES, QUERY, DELETE);
    // What was destroyed since is destroyed again in tables that were put back.
    allow(Deployable.RESTORING, Tables.DIRECTORY, GET, PUT, UPDATE, DELETE, CONDITION_CHECK);
    allow(Deployable.RESTORING, Tables.SHIELDED_INDEX, GET, UPDATE, DELETE);
    allow(Deployable.RESTORING, Tables.UPLOADS, GET, QUERY, PUT, UPDATE, DELETE);
    allow(Deployable.RESTORING, Tables.DUPLICATES, QUERY, PUT, DELETE);
    allow(Deployable.RESTORING, Tables.DESTROYED, GET, QUERY, PUT, CONDITION_CHECK, DESCRIBE);
    // A new child never gets the number of one that was destroyed.
    allow(Deployable.REGISTRATION, Tables.DESTROYED, CONDITION_CHECK);
    allow(Deployable.UPLOADS, Tables.DESTROYED, CONDITION_CHECK);
    // It shows certificates.
    allow(Deployable.SHIELDING, Tables.DESTROYED, GET, CONDITION_CHECK);
    // It counts what waits to be compared.
    allow(Deployable.SHIELDING, Tables.DUPLICATES, QUERY, PUT, DELETE);
    allow(Deployable.SHIELDING, Tables.SHIELD_REGISTER, QUERY, PUT, DELETE);
    allow(Deployable.SHIELDING, Tables.REQUESTS, GET, PUT);
    // Whoever asks what is held of a child is told who looked (rules §7.15).
    allow(Deployable.SHIELDING, Tables.AUDIT, GET, QUERY, PUT);
    // Whoever asks for too many shields is suspended with the last of them (rules §6).
    allow(Deployable.SHIELDING, Tables.ACCOUNTS, GET, PUT, UPDATE);
    allow(Deployable.RESTORING, Tables.SHIELD_REGISTER, QUERY, PUT, DELETE, DESCRIBE);

    allow(Deployable.AUDIT, Tables.DIRECTORY, GET);
    allow(Deployable.AUDIT, Tables.AUDIT, GET, QUERY, SCAN, PUT);
    allow(Deployable.AUDIT, Tables.AUDIT_HEADS, GET, SCAN, PUT);

    allow(Deployable.UPLOADS, Tables.DIRECTORY, GET, PUT, UPDATE, DELETE, CONDITION_CHECK);
    allow(Deployable.UPLOADS, Tables.SEARCH_INDEX, QUERY, PUT, UPDATE, DELETE);
    allow(Deployable.UPLOADS, Tables.SHIELDED, PUT);
    allow(Deployable.UPLOADS, Tables.SHIELDED_INDEX, GET, UPDATE);
    allow(Deployable.UPLOADS, Tables.UPLOADS, GET, QUERY, PUT, UPDATE, DELETE);
    allow(Deployable.UPLOADS, Tables.DUPLICATES, QUERY, PUT, DELETE);
    allow(Deployable.UPLOADS, Tables.REQUESTS, GET, PUT);
    // A row may be news to those who watch the child.
    allow(Deployable.UPLOADS, Tables.NOTICES, PUT);
    allow(Deployable.UPLOADS, Tables.FEED_NAMES, UPDATE);

    allow(Deployable.ACCOUNTS, Tables.ACCOUNTS, GET, QUERY, PUT, UPDATE);
    allow(Deployable.ACCOUNTS, Tables.REQUESTS, GET, PUT);

    allow(Deployable.SIGN_IN, Tables.ACCOUNTS, GET, PUT);
    allow(Deployable.SET_UP, Tables.ACCOUNTS, GET, QUERY, PUT);
    // Which versions of search keys nothing is under any more, before it takes them away.
    allow(Deployable.SET_UP, Tables.SEARCH_INDEX, GET);
    allow(Deployable.RE_KEYING, Tables.DIRECTORY, GET, SCAN, CONDITION_CHECK);
    allow(Deployable.RE_KEYING, Tables.SEARCH_INDEX, GET, SCAN, PUT, DELETE);
    allow(Deployable.ARCHIVE, Tables.AUDIT_HEADS, SCAN);
    allow(Deployable.ENDING, Tables.AUDIT, PUT);
    allow(Deployable.ENDING, Tables.AUDIT_HEADS, GET, SCAN, PUT, DELETE);

    // What it writes is which e-mails it has sent.
    allow(Deployable.MAILING, Tables.NOTICES, GET, QUERY, PUT);
    allow(Deployable.MAILING, Tables.DIRECTORY, GET);
    allow(Deployable.MAILING, Tables.ACCOUNTS, GET);

    // Signing out everywhere ends every session of an account.
    allow(Deployable.PORTAL, Tables.SESSIONS, GET, QUERY, PUT, UPDATE, DELETE);

    allow(Deployable.WATCH, Tables.ALERTS, GET, QUERY, PUT);
    allow(Deployable.WATCH, Tables.REQUESTS, GET, PUT);
    allow(Deployable.WATCHING, Tables.ALERTS, GET, PUT);
    allow(Deployable.WATCHING, Tables.WATCH_COUNTERS, GET, UPDATE);
    // A clear search for the own family suspends the account (rules §7).
    allow(Deployable.WATCHING, Tables.ACCOUNTS, GET, PUT, UPDATE);
    for (Deployable saving :
        List.of(Deployable.REGISTRATION, Deployable.UPLOADS, Deployable.RESTORING)) {
      allow(saving, Tables.LIFE_CYCLE, PUT, DELETE);
    }
    allow(Deployable.SHIELDING, Tables.LIFE_CYCLE, QUERY, PUT, DELETE);

    ALL.values().forEach(Grants::allowToSeeWhetherTheyServe);
    allow(Deployable.RESTORING, Tables.SERVED, GET, PUT);
  }

  private Grants() {}

  private static void allow(
      Deployable function, Table table, TableAction first, TableAction... more) {
    Map<Table, Set<TableAction>> tables =
        ALL.computeIfAbsent(function, ignored -> new LinkedHashMap<>());
    tables.put(table, EnumSet.of(first, more));
  }

  /** Whoever works with records sees whether they are those that people are served from. */
  private static void allowToSeeWhetherTheyServe(Map<Table, Set<TableAction>> tables) {
    if (tables.keySet().stream().anyMatch(Tables.RECORDS::contains)) {
      tables.forEach(
          (table, verbs) -> {
            if (Tables.RECORDS.contains(table)) {
              verbs.add(DESCRIBE);
            }
          });
      tables.put(Tables.SERVED, EnumSet.of(GET));
    }
  }

  /** What the function may do to that table; empty for nothing. */
  public static Set<TableAction> of(Deployable function, Table table) {
    return Set.copyOf(ALL.getOrDefault(function, Map.of()).getOrDefault(table, Set.of()));
  }

  /**
   * Whether the function queries that table by its indexes alone: a query of the trail itself reads
   * the chain of a writer, with everybody's entries, and is for those who prove it.
   */
  public static boolean isQueriedByIndexAlone(Deployable function, Table table) {
    Set<TableAction> verbs = of(function, table);
    return table.equals(Tables.AUDIT) && verbs.contains(QUERY) && !verbs.contains(SCAN);
  }

  /** The indexes of that table that the function may ask: accounts' trails are the auditors'. */
  public static List<Index> indexesOf(Deployable function, Table table) {
    if (!of(function, table).contains(QUERY)) {
      return List.of();
    }
    return table.indexes().stream()
        .filter(
            index ->
                function == Deployable.AUDIT
                    || !table.equals(Tables.AUDIT)
                    || !index.name().equals(Tables.BY_ACCOUNT))
        .toList();
  }

  /** The tables that the function may touch at all. */
  public static Set<Table> tablesOf(Deployable function) {
    return Set.copyOf(ALL.getOrDefault(function, Map.of()).keySet());
  }
}
