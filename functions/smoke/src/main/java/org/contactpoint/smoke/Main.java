package org.contactpoint.smoke;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.contactpoint.smoke.api.Api;
import org.contactpoint.smoke.api.Unexpected;
import org.contactpoint.smoke.journey.Journey;
import org.contactpoint.smoke.journey.MadeUpChild;
import org.contactpoint.smoke.journey.Pages;
import org.contactpoint.smoke.person.SignIn;

/** Goes the journey through the stage that the environment names, and says how it went. */
public final class Main {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private Main() {}

  /** Ends with 0 if the stage is as it should be, with 1 if not. */
  public static void main(String[] args) {
    System.exit(isAsItShouldBe(System.getenv()) ? 0 : 1);
  }

  private static boolean isAsItShouldBe(Map<String, String> environment) {
    Settings settings = new Settings(environment);
    Clock clock = Clock.system(LONDON);
    LocalDate today = LocalDate.now(clock);
    Api api = new Api(settings.url());
    System.out.println("Smoke test of " + settings.url());
    try {
      SignIn signIn = settings.signIn(api, clock, Main::print);
      SecureRandom random = new SecureRandom();
      Journey journey = new Journey(api, signIn, Main::print);
      journey.go(MadeUpChild.by(random, today), today);
      new Pages(settings.portal(), Main::print).look();
      journey.watch(MadeUpChild.by(random, today), today);
      System.out.println("The stage is as it should be.");
      return true;
    } catch (Unexpected unexpected) {
      System.out.println("FAILED: " + unexpected.getMessage());
      return false;
    }
  }

  private static void print(String step) {
    System.out.println("  ok  " + step);
  }
}
