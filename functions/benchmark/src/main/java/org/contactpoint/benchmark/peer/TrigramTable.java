package org.contactpoint.benchmark.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.domain.name.Folding;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** The nation in a table of PostgreSQL, with an index over the trigrams of names and the year. */
final class TrigramTable {
  private static final int BATCH = 1 << 16;

  private TrigramTable() {}

  static void fill(Connection connection, List<Kid> kids) throws SQLException, IOException {
    execute(connection, "create extension pg_trgm");
    execute(connection, "create extension btree_gin");
    execute(connection, "create table child (id int, name text, birth date, year int)");
    copy(connection, kids);
    execute(connection, "create index on child using gin (name gin_trgm_ops, year)");
    execute(connection, "vacuum analyze child");
    execute(connection, "set pg_trgm.similarity_threshold = 0.3");
    execute(connection, "set pg_trgm.word_similarity_threshold = 0.5");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void copy(Connection connection, List<Kid> kids) throws SQLException, IOException {
    CopyIn copy =
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy child from stdin");
    StringBuilder batch = new StringBuilder();
    for (Kid kid : kids) {
      batch.append(line(kid));
      if (batch.length() > BATCH) {
        write(copy, batch);
      }
    }
    write(copy, batch);
    copy.endCopy();
  }

  private static void write(CopyIn copy, StringBuilder batch) throws SQLException {
    byte[] bytes = batch.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    batch.setLength(0);
  }

  private static String line(Kid kid) {
    return String.format(
        Locale.ROOT,
        "%d\t%s\t%s\t%d%n",
        kid.id(),
        whole(kid.givenName(), kid.familyName(), kid.former()),
        kid.born(),
        kid.born().getYear());
  }

  /** All names in one text, folded as ours are. */
  static String whole(@Nullable String... names) {
    return Stream.of(names)
        .filter(Objects::nonNull)
        .map(Folding::fold)
        .collect(Collectors.joining(" "));
  }
}
