package org.contactpoint.testkit.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequest;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequests;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/** The requests to see what is held, in memory. */
final class InMemoryAccessRequests implements SubjectAccessRequests {
  private final InMemoryState state;

  InMemoryAccessRequests(InMemoryState state) {
    this.state = state;
  }

  @Override
  public Optional<SubjectAccessRequest> find(String id) {
    synchronized (state) {
      return Optional.ofNullable(state.accessRequests.get(id));
    }
  }

  @Override
  public List<SubjectAccessRequest> openOf(ContactPointId child) {
    synchronized (state) {
      return state.accessRequests.values().stream()
          .filter(request -> request.isOpen() && request.child().equals(child))
          .sorted(Comparator.comparing(SubjectAccessRequest::id))
          .toList();
    }
  }

  @Override
  public List<SubjectAccessRequest> of(
      Authority authority, boolean open, @Nullable ListPlace after, int limit) {
    return listed(
        request ->
            request.isOpen() == open
                && (request.receipt().by().equals(authority)
                    || authority.equals(request.listedTo())),
        after,
        limit);
  }

  @Override
  public List<SubjectAccessRequest> open(@Nullable ListPlace after, int limit) {
    return listed(SubjectAccessRequest::isOpen, after, limit);
  }

  private List<SubjectAccessRequest> listed(
      Predicate<SubjectAccessRequest> belongs, @Nullable ListPlace after, int limit) {
    synchronized (state) {
      return InMemoryPages.of(
          state.accessRequests.values().stream().filter(belongs),
          SubjectAccessRequest::place,
          after,
          limit);
    }
  }
}
