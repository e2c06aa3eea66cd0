package org.contactpoint.local.web.signin;

import java.util.List;
import org.contactpoint.domain.vetting.AccountFile;

/**
 * The people of one council who may sign in.
 *
 * @param name of the council
 */
record CouncilPeople(String name, List<AccountFile> people) {}
