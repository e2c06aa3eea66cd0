package org.contactpoint.contract.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.contactpoint.contract.route.Route;
import org.contactpoint.contract.route.RouteFunction;
import org.junit.jupiter.api.Test;

class DeployedFunctionTest {

  @Test
  void everyRouteOfTheGatewayHasItsFunction() {
    assertThat(
            Stream.of(Route.values())
                .map(Route::function)
                .filter(function -> function != RouteFunction.EVERY)
                .map(DeployedFunction::of))
        .allMatch(function -> function.caller() == FunctionTrigger.GATEWAY);
    assertThatThrownBy(() -> DeployedFunction.of(RouteFunction.EVERY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void functionsAreDistinguishedByTheirNames() {
    assertThat(DeployedFunction.values())
        .extracting(DeployedFunction::slug)
        .doesNotHaveDuplicates()
        .contains("shielded-records");
    assertThat(DeployedFunction.LAPSES.handler())
        .isEqualTo("org.contactpoint.accounts.lapsing.LapsesHandler");
    assertThat(DeployedFunction.SEARCH.module()).isEqualTo("search");
  }
}
