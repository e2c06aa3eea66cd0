package org.contactpoint.domain.search;

import java.util.List;
import org.contactpoint.domain.value.ContactPointId;

/**
 * Who is looked at more closely: at most ten, best first.
 *
 * @param good whether the best of them is so like that it makes no sense to look further
 * @param crowded whether more are as like
 */
public record Shortlist(List<ContactPointId> children, boolean good, boolean crowded) {
  public Shortlist {
    children = List.copyOf(children);
  }
}
