package org.contactpoint.acceptance.noninterference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.contactpoint.contract.route.Route;

/**
 * What a sequence is about. A row that looks like a shielded child is shown as created, and whoever
 * then looks for the created child finds nothing (rules §6.22). So who guesses in files does not
 * search in the same sequence.
 */
enum Theme {
  /** All routes; files say nothing that could be of a hidden child. */
  PEOPLE(Set.of()),

  /** One source sends files full of guesses, and reads whatever it is told of them. */
  FILES(
      EnumSet.of(
          Route.ANNOUNCE_UPLOAD,
          Route.ISSUE_UPLOAD_FORM,
          Route.LIST_UPLOADS,
          Route.READ_UPLOAD,
          Route.READ_UPLOAD_REPORT,
          Route.REVERSE_UPLOAD,
          Route.CONFIRM_UPLOAD,
          Route.READ_OWN_ACCOUNT,
          Route.VIEW_CHILD,
          Route.ASK_CALL_BACK,
          Route.LIST_SHIELDS,
          Route.LIST_CALL_BACKS)),

  /** One source guesses at one person in file after file, and its team works the reviews. */
  REVIEWS(
      EnumSet.of(
          Route.ANNOUNCE_UPLOAD,
          Route.LIST_UPLOADS,
          Route.READ_UPLOAD,
          Route.READ_UPLOAD_REPORT,
          Route.REVERSE_UPLOAD,
          Route.LIST_DUPLICATES,
          Route.VIEW_DUPLICATE,
          Route.LIST_REVIEWS,
          Route.DECIDE_REVIEW,
          Route.VIEW_CHILD,
          Route.READ_OWN_TRAIL));

  // Copied once, in the constructor.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Route> routes;

  Theme(Set<Route> routes) {
    this.routes = Set.copyOf(routes);
  }

  /** Whether files of such a sequence guess at hidden children. */
  boolean guessesInFiles() {
    return this != PEOPLE;
  }

  /** Whether that page is opened: none that shows what a route shows that is not called. */
  boolean opens(String page) {
    return switch (this) {
      case PEOPLE -> true;
      case FILES -> page.startsWith("/uploads");
      case REVIEWS ->
          page.startsWith("/uploads")
              || page.startsWith("/team/reviews")
              || page.startsWith("/team/duplicates");
    };
  }

  /** The routes that are called, each as often as it is to be drawn. */
  List<Route> weighed() {
    List<Route> weighed = new ArrayList<>();
    for (Route route : Route.values()) {
      for (int i = 0; calls(route) && i < weight(route); i++) {
        weighed.add(route);
      }
    }
    return weighed;
  }

  private boolean calls(Route route) {
    return routes.isEmpty() || routes.contains(route);
  }

  private int weight(Route route) {
    return switch (route) {
      case ANNOUNCE_UPLOAD -> this == PEOPLE ? 4 : 16;
      case SEARCH_CHILDREN -> 10;
      case VIEW_CHILD -> this == PEOPLE ? 8 : 1;
      case REGISTER_CHILD, LIST_REVIEWS, REVERSE_UPLOAD, DECIDE_REVIEW -> 4;
      case LIST_UPLOADS, LIST_DUPLICATES -> 2;
      default -> 1;
    };
  }
}
