import { ServerResponse } from 'node:http'
import { queryObjects } from 'node:v8'

// Within a server that a test looks into: how many answers it still holds once all waste is gone.
process.on('message', () => process.send(queryObjects(ServerResponse)))
