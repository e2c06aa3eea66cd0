package org.contactpoint.http.request;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.Action;

/** Which act of the access policy a route is: the contract knows the codes alone. */
final class Actions {
  private static final Map<String, Action> BY_CODE =
      Arrays.stream(Action.values())
          .collect(Collectors.toUnmodifiableMap(Action::code, action -> action));

  private Actions() {}

  static Action of(Route route) {
    return route
        .action()
        .map(BY_CODE::get)
        .orElseThrow(() -> new IllegalArgumentException(route + " is no act of the policy"));
  }
}
