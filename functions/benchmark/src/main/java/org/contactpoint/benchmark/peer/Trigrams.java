package org.contactpoint.benchmark.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contactpoint.benchmark.measure.Stopwatch;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.search.SearchCriteria;
import org.contactpoint.domain.search.SearchName;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL with pg_trgm: names alike by their trigrams, born in the year or a neighbouring one,
 * the right day first.
 */
public final class Trigrams implements Peer {
  private static final String BOTH_NAMES =
      """
      select id from child where name % ? and year between ? and ?
      order by similarity(name, ?) + case when birth = ? then 0.5 when birth = ? then 0.35
      when year = ? then 0.2 else 0 end desc limit ?
      """;
  private static final String ONE_NAME =
      """
      select id from child where ? <% name and year between ? and ?
      order by word_similarity(?, name) + case when birth = ? then 0.5 when birth = ? then 0.35
      when year = ? then 0.2 else 0 end desc limit ?
      """;

  private final PostgresServer server;
  private final Connection connection;
  private final PreparedStatement both;
  private final PreparedStatement one;

  private Trigrams(PostgresServer server, List<Kid> kids) throws SQLException, IOException {
    this.server = server;
    this.connection = server.connect();
    TrigramTable.fill(connection, kids);
    this.both = connection.prepareStatement(BOTH_NAMES);
    this.one = connection.prepareStatement(ONE_NAME);
  }

  /** A server with the nation in it, empty where PostgreSQL is not installed. */
  public static Optional<Trigrams> of(List<Kid> kids) {
    return PostgresServer.start().map(server -> filled(server, kids));
  }

  private static Trigrams filled(PostgresServer server, List<Kid> kids) {
    try {
      return new Trigrams(server, kids);
    } catch (SQLException e) {
      server.close();
      throw new IllegalStateException(e);
    } catch (IOException e) {
      server.close();
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return "pg_trgm";
  }

  /** It works in a process of its own. */
  @Override
  public Stopwatch stopwatch() {
    return Stopwatch.wall();
  }

  @Override
  public List<Integer> find(SearchCriteria criteria, int most) {
    boolean whole = criteria.given() != null && criteria.family() != null;
    try {
      return ids(bound(whole ? both : one, criteria, most));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PreparedStatement bound(
      PreparedStatement statement, SearchCriteria criteria, int most) throws SQLException {
    String name = TrigramTable.whole(text(criteria.given()), text(criteria.family()));
    DateOfBirth birth = criteria.dateOfBirth();
    LocalDate day = birth == null ? null : birth.date();
    Integer only = criteria.birthYear();
    int year = day != null ? day.getYear() : only == null ? 0 : only;
    int slack = day == null ? 0 : 1;
    statement.setString(1, name);
    statement.setInt(2, year - slack);
    statement.setInt(3, year + slack);
    statement.setString(4, name);
    statement.setDate(5, day == null ? null : Date.valueOf(day));
    statement.setDate(6, day == null ? null : Date.valueOf(turned(day)));
    statement.setInt(7, year);
    statement.setInt(8, most);
    return statement;
  }

  private static LocalDate turned(LocalDate day) {
    return day.getDayOfMonth() > 12
        ? day
        : LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
  }

  private static @Nullable String text(@Nullable SearchName name) {
    return name == null ? null : name.name().value();
  }

  private static List<Integer> ids(PreparedStatement statement) throws SQLException {
    List<Integer> ids = new ArrayList<>();
    try (ResultSet found = statement.executeQuery()) {
      while (found.next()) {
        ids.add(found.getInt(1));
      }
    }
    return ids;
  }

  @Override
  public void close() {
    try (both;
        one;
        connection) {
      // closed in turn
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      server.close();
    }
  }
}
