import { liveShare } from './share'

liveShare(1)
