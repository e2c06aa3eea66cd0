package org.contactpoint.portal.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StartMovePageTest {
  private static final String PAGE = "/children/12345678906/move";

  private final TestPortal portal = TestPortal.signedInAs("management-team");

  @AfterEach
  void close() {
    portal.close();
  }

  @Test
  void theCouncilIsChosenByItsName() {
    assertThat(portal.get(PAGE).select("option[value=E06000014]").text()).isEqualTo("York");
    assertThat(portal.send(PAGE, Map.of("toCouncil", "E06000014")))
        .isEqualTo("/team/moves?direction=out&done=started");
    assertThat(portal.api().last(Route.START_MOVE).body().toString())
        .isEqualTo("{\"toCouncil\":\"E06000014\"}");
  }

  @Test
  void withoutACouncilItIsAskedForOne() {
    assertThat(portal.send(PAGE, Map.of(), 422).select("#toCouncil-error").text())
        .contains("Select the council of the child’s home");
  }

  @Test
  void aCouncilThatItCanNotMoveToIsSaidAtTheField() {
    portal.api().refusing(Route.START_MOVE, 422, "invalid-request", "toCouncil");
    assertThat(
            portal
                .send(PAGE, Map.of("toCouncil", "E06000014"), 422)
                .select("#toCouncil-error")
                .text())
        .contains("Select another council");
  }

  @Test
  void anotherMoveThatIsOpenComesFirst() {
    portal.api().refusing(Route.START_MOVE, 409, "move-under-way");
    assertThat(
            portal
                .send(PAGE, Map.of("toCouncil", "E06000014"), 422)
                .select("#toCouncil-error")
                .text())
        .contains("withdraw it first");
  }
}
