import { liveShare } from './share'

liveShare()
