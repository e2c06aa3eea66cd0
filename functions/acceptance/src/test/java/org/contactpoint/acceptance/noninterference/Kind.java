package org.contactpoint.acceptance.noninterference;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The hidden fact in which one directory differs from the usual one. What is hidden is said by
 * Bradford's sources of a child that Leeds shields, so that it is hidden from Leeds's own people as
 * well.
 */
enum Kind {
  /** Nothing: two such directories show that the comparison itself is sound. */
  NOTHING(Map.of()),
  ADDRESS(Map.of("addressLine1", "99 Elsewhere Road", "town", "Hull", "postcode", "HU1 2AA")),
  UPRN(Map.of("uprn", "7700000001")),
  CARER(Map.of("carer1Name", "Olive Brand")),
  CARERS_TELEPHONE(Map.of("carer1Phone", "0113 496 0999")),
  FORMER_NAME(Map.of("formerFamilyName", "Otherwise")),
  ALIAS(Map.of("aliasGivenName", "Philippa")),
  LATER_NAME(Map.of("laterFamilyName", "Fennimore")),
  NHS_NUMBER(Map.of("nhsNumber", Words.OTHER_NHS)),
  UPN(Map.of("upn", Words.OTHER_UPN)),
  SERVICE(
      Map.of(
          "serviceType", "speech-therapy",
          "organisationCode", "E08000032-ST1",
          "organisationName", "Bradford Speech Therapy")),
  PRACTITIONER(Map.of("practitionerName", "Quite Anybody", "practitionerPhone", "01274 960111")),
  SENSITIVE_SERVICE(
      Map.of(
          "serviceType", "mental-health",
          "organisationCode", "E08000032-MH1",
          "organisationName", "Bradford Counselling",
          "harmGround", "significant-harm")),
  /** Which council holds the child: its own people are entitled then, and Leeds's are not. */
  COUNCIL(Map.of()),
  /** A second involvement. */
  INVOLVEMENT(Map.of()),
  /** What was said earlier: the same facts in the end, and others before. */
  HISTORY(Map.of()),
  /** Nothing hidden but what the face shows. */
  BARE(Map.of()),
  /** What Bradford sent of somebody else looks like the child here, and created one elsewhere. */
  QUARANTINED_ROW(Map.of("upn", Words.ROWS_UPN)),
  /** Another shielded child was merged into this one. */
  MERGE(Map.of()),
  /** The child is to move from Leeds to Bradford, which has not answered. */
  MOVING(Map.of()),
  /**
   * The child moves from Leeds to Bradford, in the midst of the calls: then Leeds is not entitled.
   */
  MOVED(Map.of()),
  /** The shield was decided. */
  DECIDED(Map.of()),
  /** The shield was asked for on another ground. */
  GROUND(Map.of()),
  /** The team decides rows that look like the child, in the midst of the calls: link. */
  ROWS_LINKED(Map.of()),
  /** The same: create. */
  ROWS_CREATED(Map.of()),
  /** The same: reject. */
  ROWS_REJECTED(Map.of()),
  /** The child's team corrects what is hidden, in the midst of the calls. */
  CORRECTED(Map.of()),
  /** The child's team says that it died, and that it stays, in the midst of the calls. */
  LIFE(Map.of()),
  /** A source of Bradford says something else, in the midst of the calls. */
  NEWS(Map.of()),
  /** A source of Bradford takes back all that it said, in the midst of the calls. */
  WITHDRAWN(Map.of());

  private static final Set<Kind> SAID_BY_BRADFORD =
      EnumSet.of(
          ADDRESS,
          UPRN,
          CARER,
          CARERS_TELEPHONE,
          FORMER_NAME,
          ALIAS,
          LATER_NAME,
          UPN,
          SERVICE,
          PRACTITIONER,
          SENSITIVE_SERVICE,
          INVOLVEMENT,
          HISTORY,
          BARE,
          NEWS,
          WITHDRAWN);

  // Copied once, in the constructor.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Map<String, String> different;

  Kind(Map<String, String> different) {
    this.different = Map.copyOf(different);
  }

  /** What Bradford's row says of the child. */
  Map<String, String> hidden() {
    Map<String, String> cells = new LinkedHashMap<>(Words.HIDDEN);
    cells.putAll(different);
    cells.remove("laterFamilyName");
    return cells;
  }

  /** The family name that Bradford says once the child is shielded. */
  String laterFamilyName() {
    return different.getOrDefault("laterFamilyName", Words.LATER);
  }

  /**
   * Whether what that account is shown is compared. The child's own team and approver are entitled
   * to what their council's sources said, so to nothing of Bradford's; where the child is
   * Bradford's, Leeds's people are entitled in one directory alone.
   */
  boolean compares(String who) {
    return switch (who) {
      case "leeds.team", "leeds.approver" -> SAID_BY_BRADFORD.contains(this);
      default -> (this != COUNCIL && this != MOVED) || !who.startsWith("leeds.");
    };
  }

  /** Whether that is compared in every kind. */
  static boolean isAlwaysCompared(String who) {
    return different().stream().allMatch(kind -> kind.compares(who));
  }

  /** All but the one in which nothing differs. */
  static List<Kind> different() {
    return List.of(values()).subList(1, values().length);
  }
}
