package org.contactpoint.domain.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.value.ContactPointId;

/**
 * Who watches which child, who is told of one without having asked, and when there was news of it.
 * It holds no fact of any child: what is told is read from the record each time.
 */
public interface Watches {

  /** The account's watch of that number. */
  Optional<Watch> find(AccountId account, ContactPointId child);

  /** The account's watches, those that began first coming first, at most so many. */
  List<Watch> of(AccountId account, int limit);

  /** When each of those news came that came to that number and are not forgotten. */
  Map<News, Instant> times(ContactPointId child, Collection<? extends News> news);

  /** That the addressee is told something of that number, as it is stored at this moment. */
  Optional<Told> told(Addressee to, ContactPointId child);

  /** What that addressee is told without having asked, newest first, at most so many. */
  List<Told> told(Addressee to, int limit);

  /**
   * The id of what somebody is told, of that time: 128 bits that nobody can compute without the
   * key. The same service may join and leave again.
   */
  String idOf(Addressee to, News news, Instant at);

  /** Those of the notices that were read. */
  Set<String> read(Collection<String> notices);

  /**
   * Nobody watches that number or is told of it any more, and no news of it is left. The same twice
   * is once; for the shielding function, once nothing can be added because the child is hidden
   * (rules §6.28).
   */
  void forget(ContactPointId child);
}
