/** `planlint/status`: what an editor shows beside a plan, such as the profile that holds for it and who decides it. */
import type { Profile } from '../../core';
import { serve, uriIn } from '../protocol/own-requests';
import { cancelled, failureOf } from '../protocol/run-safe';
import type { Feature } from '../session/feature';

/** The answer to `planlint/status`. */
export interface StatusAnswer {
  readonly profile: Profile;
  /** The `planlint.yaml` that holds for the document; missing where there is none. */
  readonly file?: string;
  /** Whether that file says which profile it is, so that the editor's setting counts for nothing. */
  readonly isFixed: boolean;
  /** Whether that file keeps the document from being checked. */
  readonly isIgnored: boolean;
  /** Whether that file's `files.plans` take the document for a plan, whatever its name. */
  readonly isPlan: boolean;
  /** How many problems are left as they are by `planlint.waivers.yaml`. */
  readonly waived: number;
}

/** Tells clients that say `status` in their `initializationOptions` to ask again. */
const statusChanged = 'planlint/statusChanged';

/** `planlint/status`, and the notice that it may have changed. */
export const status: Feature = {
  capabilities: () => ({}),
  register(server) {
    const { connection, client, session, settings, logError } = server;
    serve<StatusAnswer>(server, 'planlint/status', async (params, token) => {
      const uri = uriIn(params);
      const inForce = await settings.inForce(uri);
      if (token.isCancellationRequested) return cancelled();
      const snapshot = session.snapshot(uri);
      const sifted = snapshot && session.sifted(snapshot, inForce, token);
      const { file, profile } = inForce.team;
      return {
        profile: inForce.settings.profile,
        ...(file === undefined ? {} : { file }),
        isFixed: profile !== undefined,
        isIgnored: inForce.isIgnored(uri),
        isPlan: inForce.isPlan(uri),
        waived: sifted?.waived.length ?? 0,
      };
    });
    if (!client.options.status) return;
    settings.onChange(() => {
      connection.sendNotification(statusChanged).catch(failureOf('告诉编辑器设置有变时出错', logError));
    });
  },
};
