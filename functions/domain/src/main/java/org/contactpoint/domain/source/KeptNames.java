package org.contactpoint.domain.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.domain.value.ContactPointId;

/**
 * The names that stay when statements are taken back. A reversed upload may take away the only
 * statement that names a child with whom others work: the child stays with the name by which it was
 * known, as where its source had withdrawn the row. Each record that was merged keeps one of its
 * own, or the merge could not be undone.
 */
public final class KeptNames {
  private static final Comparator<Statement> OLDEST_FIRST =
      Comparator.comparing((Statement statement) -> statement.latest().asOf())
          .thenComparing(Statement::key, Comparator.reverseOrder());

  private KeptNames() {}

  /**
   * The statements that are left, with a withdrawn one for each record that nobody names any more.
   *
   * @param before all statements, from before any was taken back
   */
  public static List<Statement> in(Collection<Statement> before, Collection<Statement> left) {
    Map<ContactPointId, List<Statement>> records = new LinkedHashMap<>();
    before.forEach(s -> records.computeIfAbsent(s.saidOf(), id -> new ArrayList<>()).add(s));
    List<Statement> all = new ArrayList<>(left);
    records.forEach((record, said) -> kept(record, said, left).ifPresent(name -> put(all, name)));
    return List.copyOf(all);
  }

  private static Optional<Statement> kept(
      ContactPointId record, List<Statement> said, Collection<Statement> left) {
    boolean named = left.stream().anyMatch(s -> s.saidOf().equals(record) && s.namesTheChild());
    return named
        ? Optional.empty()
        : said.stream()
            .filter(Statement::namesTheChild)
            .max(OLDEST_FIRST)
            .map(Statement::withdrawn);
  }

  private static void put(List<Statement> all, Statement name) {
    all.removeIf(other -> other.key().equals(name.key()));
    all.add(name);
  }
}
