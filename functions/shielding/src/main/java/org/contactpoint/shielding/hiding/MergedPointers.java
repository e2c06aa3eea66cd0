package org.contactpoint.shielding.hiding;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Face;
import org.contactpoint.domain.child.Merging;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.value.ContactPointId;

/**
 * An open record and the numbers that were merged into it while everything was open. When the
 * record is hidden, each number gets back the face that it has by its own sources, so that none
 * shows another's, also once the merge is undone (rules §6).
 */
@Singleton
public final class MergedPointers {
  private final Children children;

  public MergedPointers(Children children) {
    this.children = children;
  }

  /** One of them, with what was said of it. */
  record Part(ChildRecord.Merged pointer, Face face, List<Statement> statements) {}

  /**
   * Those that can stand by themselves, each behind what it leads to. One that nobody names any
   * more, and those beyond {@link Merging#MOST_RECORDS}, stay with the record and show nothing.
   */
  List<Part> of(ChildRecord.Open child) {
    Map<ContactPointId, List<Statement>> theirs =
        child.statements().stream()
            .filter(statement -> !statement.saidOf().equals(child.id()))
            .collect(Collectors.groupingBy(Statement::saidOf));
    if (theirs.isEmpty()) {
      return List.of();
    }
    List<ChildRecord.Merged> left = pointers(theirs);
    List<Part> parts = new ArrayList<>();
    Set<ContactPointId> reached = new LinkedHashSet<>(Set.of(child.id()));
    boolean more = true;
    while (more) {
      List<ChildRecord.Merged> next =
          left.stream().filter(pointer -> reached.contains(pointer.into())).toList();
      next.stream()
          .limit(Merging.MOST_RECORDS - 1L - parts.size())
          .map(pointer -> part(pointer, theirs.getOrDefault(pointer.id(), List.of()), child.view()))
          .forEach(parts::add);
      left.removeAll(next);
      more = !next.isEmpty();
      next.forEach(pointer -> reached.add(pointer.id()));
    }
    return parts;
  }

  /**
   * The face of the record's own number: by what was said of that number, whatever was merged into
   * it. The whole record's where nobody who names the child said it of this number.
   */
  Face face(ChildRecord.Open child) {
    List<Statement> own = child.without(statement -> !statement.saidOf().equals(child.id()));
    return own.stream().anyMatch(Statement::namesTheChild)
        ? Face.of(ChildView.of(own), child.view())
        : child.face();
  }

  private List<ChildRecord.Merged> pointers(Map<ContactPointId, List<Statement>> theirs) {
    return children.findAll(theirs.keySet().stream().limit(100).toList()).values().stream()
        .filter(ChildRecord.Merged.class::isInstance)
        .map(ChildRecord.Merged.class::cast)
        .filter(pointer -> isNamed(theirs.getOrDefault(pointer.id(), List.of())))
        .sorted(Comparator.comparing(pointer -> pointer.id().value()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static boolean isNamed(List<Statement> statements) {
    return statements.stream()
        .filter(statement -> statement.live().isPresent())
        .anyMatch(statement -> statement.latest().facts().currentName().isPresent());
  }

  private static Part part(
      ChildRecord.Merged pointer, List<Statement> statements, ChildView whole) {
    return new Part(pointer, Face.of(ChildView.of(statements), whole), statements);
  }
}
