package org.contactpoint.acceptance.fault;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.contactpoint.acceptance.fault.Memory.Known;
import org.contactpoint.acceptance.world.Csv;

/** What is in the files: rows with every action, good ones, bad ones, and some twice. */
final class FileContents {
  private static final int MANY = 21;

  private final Memory memory;

  FileContents(Memory memory) {
    this.memory = memory;
  }

  private record Source(String council, String feed) {
    String name() {
      return council + feed;
    }
  }

  private static final List<Source> SOURCES =
      List.of(
          new Source(ChildActs.LEEDS, "local"),
          new Source(ChildActs.LEEDS, "health"),
          new Source(ChildActs.LEEDS, "social-care"),
          new Source(ChildActs.YORK, "local"),
          new Source(ChildActs.YORK, "health"),
          new Source(ChildActs.ENGLAND, "births-deaths"),
          new Source(ChildActs.ENGLAND, "child-benefit"));

  /** One file under way. */
  private final class Draft {
    private final Source source;
    private final Chance chance;
    private final Csv csv = new Csv();
    private final Map<Integer, Child> brought = new HashMap<>();
    private final List<Known> fresh = new ArrayList<>();
    private int rows;

    Draft(Source source, Chance chance) {
      this.source = source;
      this.chance = chance;
    }

    private void add(Map<String, String> row) {
      rows++;
      List<String> cells = new ArrayList<>();
      row.forEach(
          (column, value) -> {
            cells.add(column);
            cells.add(value);
          });
      csv.row(cells.toArray(String[]::new));
    }

    private String id() {
      return "r-" + chance.letters(14);
    }

    private void addFresh() {
      Child child = ChildActs.born(chance, source.council());
      Known known = new Known(id(), child);
      fresh.add(known);
      add(row(known));
      brought.put(rows, child);
    }

    private Map<String, String> row(Known known) {
      String mark = ChildActs.mark(chance);
      known.child.marks.add(mark);
      Map<String, String> row = who(known.child);
      row.put("sourceRecordId", known.id);
      row.put("asOf", asOf(known.version));
      row.put("addressStatus", "current");
      row.put("addressLine1", "3 " + mark + " Way");
      row.put("town", "Leeds");
      row.put("postcode", "LS1 1AA");
      row.put("carer1Name", chance.letters(6) + " " + mark);
      if (chance.percent(50) && !source.council().equals(ChildActs.ENGLAND)) {
        row.put("serviceType", "social-care");
        row.put("organisationCode", source.council() + "-K1");
        row.put("organisationName", mark + " Centre");
        row.put("involvementStart", "2026-08-03");
      }
      return row;
    }

    private Map<String, String> who(Child child) {
      Map<String, String> row = new HashMap<>();
      row.put("givenName", child.given);
      row.put("familyName", child.family);
      row.put("dateOfBirth", child.born);
      return row;
    }

    private void addKnown(List<Known> known) {
      Known one = chance.one(known);
      one.version++;
      switch (chance.below(4)) {
        case 0 -> {
          one.child.withdrawn = true;
          add(Map.of("sourceRecordId", one.id, "asOf", asOf(one.version), "action", "remove"));
        }
        case 1 -> add(Map.of("sourceRecordId", one.id, "asOf", asOf(one.version), "action", "end"));
        default -> add(row(one));
      }
    }

    private void addDeath(List<Known> known) {
      Known one = chance.one(known);
      Map<String, String> row = who(one.child);
      row.put("sourceRecordId", id());
      row.put("asOf", "2026-11-20");
      row.put("action", "death");
      one.child.doubled = true;
      add(row);
    }

    private void addBad() {
      add(Map.of("sourceRecordId", id(), "givenName", chance.letters(6), "asOf", "2099-01-01"));
    }

    /** Without a birthday it waits for a person. */
    private void addDoubtful() {
      add(
          Map.of(
              "sourceRecordId",
              id(),
              "givenName",
              chance.letters(7),
              "familyName",
              chance.letters(9)));
    }

    /** Another record of somebody who is there, or one who looks alike. */
    private void addAlike() {
      List<Child> all = memory.where(child -> true);
      if (all.isEmpty()) {
        addFresh();
        return;
      }
      Child child = chance.one(all);
      child.doubled = true;
      Map<String, String> row = who(child);
      row.put("sourceRecordId", id());
      row.put("asOf", asOf(1));
      String mark = ChildActs.mark(chance);
      memory.alike.put(mark, child);
      row.put("addressLine1", "5 " + mark + " Close");
      row.put("addressStatus", "current");
      row.put("town", "York");
      row.put("postcode", "YO1 7HH");
      add(row);
    }

    SentFile sent(String name) {
      SentFile file =
          new SentFile(
              source.council(),
              source.feed(),
              name,
              csv.toString().getBytes(StandardCharsets.UTF_8),
              rows);
      file.brought.putAll(brought);
      brought
          .values()
          .forEach(
              child -> {
                child.files.add(name);
                memory.children.add(child);
              });
      memory.knownTo(source.name()).addAll(fresh);
      return file;
    }
  }

  private static String asOf(int version) {
    return String.format(Locale.ROOT, "2026-10-%02d", Math.min(31, version));
  }

  /** A file of some rows of every kind. */
  SentFile any(Chance chance, String name) {
    Source source = chance.one(SOURCES);
    Draft draft = new Draft(source, chance);
    List<Known> known = memory.knownTo(source.name());
    int rows = chance.between(5, 30);
    while (draft.rows < rows) {
      int kind = chance.below(100);
      if (kind < 52 || known.isEmpty()) {
        draft.addFresh();
      } else if (kind < 74) {
        draft.addKnown(known);
      } else if (kind < 78 && source.feed().equals("births-deaths")) {
        draft.addDeath(known);
      } else if (kind < 82) {
        draft.addBad();
      } else if (kind < 87) {
        draft.addDoubtful();
      } else {
        draft.addAlike();
      }
    }
    return draft.sent(name);
  }

  /** A file that takes more away than a file may without a word of the team. */
  SentFile removals(Chance chance, String name) {
    Draft draft = new Draft(chance.one(SOURCES), chance);
    for (int i = 0; i < MANY; i++) {
      draft.add(Map.of("sourceRecordId", draft.id(), "asOf", asOf(1), "action", "remove"));
    }
    return draft.sent(name);
  }
}
