package org.contactpoint.portal.team;

/** The shields of one status. */
public record ShieldsView(ShieldStatus status, Listing<Shields.Shield> list) {

  /** The page about one of them, which finds it in the list again. */
  public String to(Shields.Shield shield, String act) {
    return list.to("/team/shields/" + shield.shieldId() + "/" + act);
  }
}
