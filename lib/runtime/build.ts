import { loadEnvironment } from './load-environment';
import { ensureBuild } from './ensure-build';
import { reportProblem } from './report-problem';

/** `npm run build`: the production build of the portal, unless there is one of this source. */
loadEnvironment();
ensureBuild(process.env.EXOLINK_DIST_DIR ?? '.next', (line) =>
  process.stdout.write(`${line}\n`),
).catch(reportProblem);
