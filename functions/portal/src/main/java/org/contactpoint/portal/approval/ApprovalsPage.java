package org.contactpoint.portal.approval;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.approval.ShieldList.Waiting;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.team.Shields;
import org.contactpoint.portal.worklist.Worklist;

/** {@code /approvals}: what waits for an approver; with a status in the address, one list alone. */
@Singleton
final class ApprovalsPage implements Page {
  static final String PATH = "/approvals";
  static final Worklist<Shields.Shield, Shields> SHIELDS =
      new Worklist<>("/v1/shields", PATH, Shields.class);

  private static final Map<String, String> MESSAGES =
      Map.of(
          "shielded", "The child stays hidden. The shield is reviewed within 6 months.",
          "refused", "The shield is refused. The child’s details are shown again.",
          "removed", "The shield is removed. The child’s details are shown again.",
          "merged", "The two records are merged. The child is shielded under both numbers.",
          "parted",
              "The merge is undone. Both children stay shielded until the team reviews them.");

  private final Clock clock;

  ApprovalsPage(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public PageAnswer get(PageRequest request) {
    ListPlace place = ListPlace.of(request, "");
    return Arrays.stream(Waiting.values())
        .filter(waiting -> waiting.status().equals(place.status()))
        .findFirst()
        .map(waiting -> one(request, waiting, place))
        .orElseGet(() -> all(request));
  }

  private PageAnswer one(PageRequest request, Waiting waiting, ListPlace place) {
    return request
        .api()
        .call(SHIELDS.at(place), Shields.class)
        .then(held -> shown(request, List.of(list(waiting, held, place))));
  }

  private PageAnswer all(PageRequest request) {
    ListPlace decisions = ListPlace.first(Waiting.DECISION.status());
    ListPlace removals = ListPlace.first(Waiting.REMOVAL.status());
    return request
        .api()
        .both(SHIELDS.at(decisions), Shields.class, SHIELDS.at(removals), Shields.class)
        .then(
            both ->
                shown(
                    request,
                    List.of(
                        list(Waiting.DECISION, both.first(), decisions),
                        list(Waiting.REMOVAL, both.second(), removals))));
  }

  /** Where somebody goes back to: the first page shows the beginning of both lists. */
  static ListPlace back(ListPlace place) {
    return place.isFirst() ? ListPlace.first("") : place;
  }

  private ShieldList list(Waiting waiting, Shields held, ListPlace place) {
    return new ShieldList(waiting, held, place, clock.instant());
  }

  private static PageAnswer shown(PageRequest request, List<ShieldList> lists) {
    Optional<String> message =
        request.parameter("done").flatMap(code -> Optional.ofNullable(MESSAGES.get(code)));
    return PageAnswer.Shown.of(
        "approval/approvals", new ApprovalsView(lists, message.orElse(null)));
  }
}
