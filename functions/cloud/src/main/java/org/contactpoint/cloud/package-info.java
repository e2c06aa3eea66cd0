/**
 * What a deployed function finds around it besides tables: its keys, the issuer of tokens, the
 * shielding function that it passes calls on to. Each is there once the stage says where; nothing
 * here judges.
 */
@NullMarked
package org.contactpoint.cloud;

import org.jspecify.annotations.NullMarked;
