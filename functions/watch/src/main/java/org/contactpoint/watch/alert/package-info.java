/** Alerts, as auditors list them and close them with a finding (rules §7). */
@NullMarked
package org.contactpoint.watch.alert;

import org.jspecify.annotations.NullMarked;
