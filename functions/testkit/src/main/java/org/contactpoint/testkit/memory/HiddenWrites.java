package org.contactpoint.testkit.memory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.shielding.HiddenStatements;
import org.contactpoint.domain.value.ContactPointId;

/** The writes of hidden facts of shielded children. */
final class HiddenWrites {
  private final InMemoryState state;

  HiddenWrites(InMemoryState state) {
    this.state = state;
  }

  Write hidden(Change.StatementsHidden change) {
    return Write.always(
        "opened " + change.child().value(),
        () -> state.hiddenOf(change.child()).opened.addAll(change.statements()));
  }

  Write hidden(Change.VersionHidden change) {
    HiddenStatements.Later later =
        new HiddenStatements.Later(change.key(), change.saidOf(), change.version());
    return Write.always(
        "version %s %s %s %s"
            .formatted(
                change.child().value(),
                change.key().code(),
                change.version().asOf(),
                change.version().act()),
        () -> put(state.hiddenOf(change.child()).later, later));
  }

  private static void put(List<HiddenStatements.Later> all, HiddenStatements.Later later) {
    all.removeIf(
        one ->
            one.key().equals(later.key())
                && one.version().asOf().equals(later.version().asOf())
                && one.version().act().equals(later.version().act()));
    all.add(later);
  }

  Write away(Change.ActHiddenAway change) {
    return Write.always(
        "act " + change.child().value() + " " + change.act(),
        () -> state.hiddenOf(change.child()).withdrawnActs.add(change.act()));
  }

  Write cleared(Change.HiddenCleared change) {
    return Write.always(
        "cleared " + change.child().value(), () -> state.hidden.remove(change.child()));
  }

  List<Write> keys(Change.HiddenKeysSaved change) {
    List<Write> writes = new ArrayList<>();
    for (IndexKey key : union(change.before(), change.after())) {
      boolean stays = change.after().contains(key);
      if (stays != change.before().contains(key)) {
        writes.add(Write.entry(item(change, key), () -> keep(change, key, stays)));
      }
    }
    return writes;
  }

  private void keep(Change.HiddenKeysSaved change, IndexKey key, boolean stays) {
    Set<ContactPointId> children =
        state.hiddenIndex.computeIfAbsent(key, ignored -> new HashSet<>());
    if (stays) {
      children.add(change.child());
    } else {
      children.remove(change.child());
    }
  }

  private static String item(Change.HiddenKeysSaved change, IndexKey key) {
    return "hidden key %s %s %s".formatted(key.family(), key.text(), change.child().value());
  }

  private static Set<IndexKey> union(Set<IndexKey> some, Set<IndexKey> others) {
    Set<IndexKey> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }
}
